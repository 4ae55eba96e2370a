import './overview.css';
import { CalendarSearch, ChartColumn } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { soleAccount } from '../../shared/accounts.ts';
import type { AccountId } from '../../shared/model.ts';
import type { Overview as Counts } from '../../shared/overview.ts';
import { TRACKER_KINDS } from '../../shared/report.ts';
import { useNow } from '../app/now.ts';
import { useMailboxes, useOverview, useStarted } from '../app/queries.ts';
import { useUi } from '../app/ui-state.ts';
import { accountName, firstMailbox, ownFirst } from '../sidebar/order.ts';
import { shortDay } from '../text/dates.ts';
import { text } from '../text/text.ts';
import { Empty, Failed, Skeleton } from '../ui/States.tsx';
import { afterOf, daysOf, RANGES, rangeOf, type Range, type RangeName } from './range.ts';
import { Ranking } from './Ranking.tsx';
import { TimeChart } from './TimeChart.tsx';

/** Who watches, over all mail: how much of it, who helps, who sends it, and by what means. */
export function Overview() {
  const { accounts } = useStarted();
  const { accountId: chosen, name } = useUi((ui) => ui.overview);
  const sole = soleAccount(accounts);
  // The one that was chosen may have been removed since.
  const accountId = accounts.some(({ id }) => id === chosen) ? chosen : sole;
  const choose = useUi((ui) => ui.chooseOverview);
  const range = rangeOf(name, useNow());
  const counts = useOverview(accountId, range);
  const find = useFind(accountId);
  const said = text.overview;

  return (
    <div className="overview">
      <header className="overview-head">
        <h1 className="overview-title">{said.title}</h1>
        {accounts.length > 1 && (
          <select
            aria-label={said.account}
            value={accountId ?? ''}
            onChange={({ target }) => choose({ accountId: target.value === '' ? null : (target.value as AccountId) })}
          >
            {sole === null && <option value="">{said.allAccounts}</option>}
            {ownFirst(accounts).map((account) => (
              <option key={account.id} value={account.id}>
                {accountName(account)}
              </option>
            ))}
          </select>
        )}
        <fieldset className="segments overview-ranges">
          <legend className="hidden">{said.range}</legend>
          {RANGES.map((one) => (
            <label key={one} className="segment">
              <input type="radio" name="range" checked={name === one} onChange={() => choose({ name: one })} />
              {said.ranges[one]}
            </label>
          ))}
        </fieldset>
      </header>
      {counts.isPending ? (
        <Skeleton label={said.loading} rows={6} />
      ) : counts.isError ? (
        <Failed title={said.failed} thrown={counts.error} retry={() => void counts.refetch()} />
      ) : (
        <Report counts={counts.data} name={name} range={range} find={find} />
      )}
    </div>
  );
}

/** Leads to what a search finds, in the account or (null) in all of them. */
function useFind(accountId: AccountId | null): (query: string) => void {
  const mailboxes = useMailboxes().data ?? [];
  const { openInboxes, openMailbox, search } = useUi(useShallow(({ openInboxes, openMailbox, search }) => ({ openInboxes, openMailbox, search })));
  return (query) => {
    const inbox = accountId === null ? null : firstMailbox(mailboxes, [{ id: accountId }]);
    if (inbox) openMailbox(inbox.id);
    else openInboxes();
    search(query, accountId);
  };
}

const quoted = (name: string) => `"${name.replaceAll('"', ' ')}"`;

interface ReportProps {
  counts: Counts;
  name: RangeName;
  range: Range;
  find(query: string): void;
}

function Report({ counts, name, range, find }: ReportProps) {
  const now = useNow();
  const said = text.overview;
  const sum = (of: 'messages' | 'tracking') => counts.buckets.reduce((total, bucket) => total + bucket[of], 0);
  const messages = sum('messages');
  const after = afterOf(range);
  if (messages === 0)
    return name === 'all' ? (
      <Empty icon={ChartColumn} title={said.nothingYet} note={said.nothingYetNote} />
    ) : (
      <Empty icon={CalendarSearch} title={said.nothingThen} note={said.nothingThenNote} />
    );

  return (
    <>
      <p className="overview-sentence">
        <strong>
          {said.during[name]} {said.share(sum('tracking'), messages, counts.senders.length)}
        </strong>{' '}
        {sum('tracking') > 0 && said.kept}
      </p>
      <div className="panels">
        <TimeChart
          buckets={counts.buckets}
          size={range.bucket}
          onChoose={(start) => {
            const { from, to } = daysOf(start, range);
            find(`has:tracker after:${from} before:${to}`);
          }}
        />
        <Ranking
          title={said.services}
          rows={counts.services.map((service) => ({
            key: `${service.name} ${service.company}`,
            name: service.name,
            note: said.by(service.senders),
            count: service.messages,
            open: () => find(`tracker:${quoted(service.name)}${after}`),
          }))}
        />
        <Ranking
          title={said.senders}
          rows={counts.senders.map((sender) => ({
            key: sender.address,
            name: sender.name || sender.address,
            note: [sender.name && sender.address, sender.firstTrackedAt !== null && said.since(shortDay(sender.firstTrackedAt, { now }))]
              .filter(Boolean)
              .join(', '),
            count: sender.tracking,
            value: said.ofTheirs(sender.tracking, sender.messages),
            open: () => find(`from:${quoted(sender.address)} has:tracker${after}`),
          }))}
        />
        <Ranking
          title={said.companies}
          rows={counts.companies.map((company) => ({
            key: company.name,
            name: company.name,
            note: said.by(company.senders),
            count: company.messages,
            open: () => find(`tracker:${quoted(company.name)}${after}`),
          }))}
        />
        <Ranking
          title={said.kinds}
          rows={TRACKER_KINDS.map((kind) => ({ key: kind, name: said.kindNames[kind], count: counts.kinds[kind] }))
            .filter(({ count }) => count > 0)
            .toSorted((a, b) => b.count - a.count)}
        />
      </div>
    </>
  );
}
