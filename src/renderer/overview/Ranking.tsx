import { useState } from 'react';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { Button } from '../ui/Button.tsx';
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
  const [all, setAll] = useState(false);
  const said = text.overview;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);

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
            {shown.map(({ key, name, note, count, value, open }) => (
              <tr key={key}>
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
      {rows.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {said.more(rows.length - shown.length)}
        </Button>
      )}
    </Panel>
  );
}
