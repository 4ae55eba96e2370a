import { Network } from 'lucide-react';
import type { LedgerEntry } from '../../shared/ledger.ts';
import { useNow } from '../app/now.ts';
import { useLedger } from '../app/queries.ts';
import { exactDate, fullDate } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';

const outcomeOf = ({ by, outcome }: LedgerEntry): string => {
  const said = text.settings.outcomes;
  // What was answered to it is not read.
  if (by === 'unsubscribe' && outcome.state === 'done') return said.accepted;
  if (outcome.state === 'done') return said.done(text.size(outcome.bytes));
  return outcome.state === 'answered' ? said.answered(outcome.records) : said[outcome.state](outcome.reason);
};

/** Every connection that was made or refused, newest first. */
export function Connections() {
  const ledger = useLedger();
  const now = useNow();
  const said = text.settings;
  const entries = ledger.data?.pages.flat() ?? [];

  if (ledger.isPending) return <Skeleton label={said.tabs.connections} rows={5} />;
  if (ledger.isError) return <Failed title={said.tabs.connections} thrown={ledger.error} retry={() => void ledger.refetch()} />;
  if (entries.length === 0) return <Empty icon={Network} title={said.noLedger} note={said.noLedgerNote} />;
  return (
    <>
      <p className="hint">{said.ledgerNote}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{said.when}</th>
            <th scope="col">{said.where}</th>
            <th scope="col">{said.why}</th>
            <th scope="col">{said.outcome}</th>
          </tr>
        </thead>
        <tbody className="selectable">
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="table-when" title={exactDate(entry.at, { now })}>
                {fullDate(entry.at, { now })}
              </td>
              <th scope="row">
                {entry.host}:{entry.port}
                <span className="hint">{entry.ip === null || entry.ip === entry.host ? said.by[entry.by] : entry.ip}</span>
              </th>
              <td>{entry.why}</td>
              <td data-state={entry.outcome.state} className="table-outcome">
                {outcomeOf(entry)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ledger.hasNextPage && (
        <div className="table-more">
          <Button onClick={() => void ledger.fetchNextPage()}>{said.more}</Button>
        </div>
      )}
    </>
  );
}
