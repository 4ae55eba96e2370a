import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { useFirstRows } from '../ui/first-rows.tsx';
import { Panel } from './Panel.tsx';

/** Rows that are seen before more are asked for. */
const FIRST_ROWS = 8;

interface RankedRow {
  key: string;
  name: string;
  note?: string;
  /** What the bar shows, and the table tells unless `value` does. */
  count: number;
  value?: string;
  /** Leads to the messages that were counted. */
  open?(): void;
}

/** Who comes first: a table of bars. */
export function Ranking({ title, rows }: { title: string; rows: readonly RankedRow[] }) {
  const said = text.overview;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const { shown, rowRef, more } = useFirstRows(rows, FIRST_ROWS);

  return (
    <Panel title={title}>
      {rows.length === 0 ? (
        <p className="hint">{said.nobody}</p>
      ) : (
        <table className="ranking">
          <thead className="hidden">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{said.total}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, note, count, value, open }, at) => (
              <tr key={key} ref={rowRef(at)}>
                <th scope="row">
                  {open ? (
                    <button type="button" className="ranking-name" aria-label={said.show(name)} onClick={open}>
                      <Breakable words={name} />
                    </button>
                  ) : (
                    <span className="ranking-name">
                      <Breakable words={name} />
                    </span>
                  )}
                  {note && <small>{note}</small>}
                  <span className="ranking-bar" aria-hidden style={{ '--share': count / most } as React.CSSProperties} />
                </th>
                <td>{value ?? text.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more}
    </Panel>
  );
}
