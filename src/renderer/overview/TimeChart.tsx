import { ChartColumn, Table } from 'lucide-react';
import { useState } from 'react';
import type { OverviewBucket, OverviewBucketSize } from '../../shared/overview.ts';
import { language, text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Tip } from '../ui/Tip.tsx';
import { Panel } from './Panel.tsx';

/** Columns between two names on the axis, so that names have room. */
const NAMES_ON_AXIS = 6;

const STATES = ['tracking', 'suspected', 'quiet'] as const;

/** A column in three parts, which add up to its messages. */
const partsOf = ({ messages, tracking, suspected }: OverviewBucket) => ({ tracking, suspected, quiet: messages - tracking - suspected });

/** A day is named as it is, wherever it begins. */
const SPANS: Readonly<Record<OverviewBucketSize, Intl.DateTimeFormat>> = {
  week: new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' }),
  month: new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', year: 'numeric' }),
};

interface TimeChartProps {
  buckets: readonly OverviewBucket[];
  size: OverviewBucketSize;
  onChoose(start: string): void;
}

/** How much mail tracks, by weeks or months. */
export function TimeChart({ buckets, size, onChoose }: TimeChartProps) {
  const [asTable, setAsTable] = useState(false);
  const said = text.overview;
  const nameOf = ({ start }: OverviewBucket) => SPANS[size].format(Date.parse(start));
  const most = Math.max(1, ...buckets.map(({ messages }) => messages));
  const step = Math.ceil(buckets.length / NAMES_ON_AXIS);

  return (
    <Panel
      wide
      title={said.time}
      aside={
        <Button kind="quiet" icon={asTable ? ChartColumn : Table} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? said.asChart : said.asTable}
        </Button>
      }
    >
      {asTable ? (
        <table className="table time-table">
          <thead>
            <tr>
              <th scope="col">{said.span}</th>
              {STATES.map((state) => (
                <th key={state} scope="col">
                  {said.states[state]}
                </th>
              ))}
              <th scope="col">{said.total}</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => (
              <tr key={bucket.start}>
                <th scope="row">{nameOf(bucket)}</th>
                {STATES.map((state) => (
                  <td key={state}>{text.number(partsOf(bucket)[state])}</td>
                ))}
                <td>{text.number(bucket.messages)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <div className="columns">
            <span className="columns-most" aria-hidden>
              {text.number(most)}
            </span>
            {buckets.map((bucket, index) => {
              const label = said.column(nameOf(bucket), bucket.tracking, bucket.suspected, bucket.messages);
              return (
                <Tip key={bucket.start} label={label}>
                  <button type="button" className="column" aria-label={label} disabled={bucket.messages === 0} onClick={() => onChoose(bucket.start)}>
                    <span className="column-bar">
                      {STATES.map((state) => (
                        <span key={state} data-state={state} style={{ '--share': partsOf(bucket)[state] / most } as React.CSSProperties} />
                      ))}
                    </span>
                    <span className="column-name" aria-hidden>
                      {index % step === 0 && nameOf(bucket)}
                    </span>
                  </button>
                </Tip>
              );
            })}
          </div>
          <ul className="legend">
            {STATES.map((state) => (
              <li key={state}>
                <span className="swatch" data-state={state} aria-hidden />
                {said.states[state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
