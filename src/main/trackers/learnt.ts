import type { TrackerReport } from '../../shared/report.ts';

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const UNREAD = 'This message is too long to be examined whole, so it may ask for more than is listed here; everything in it is blocked all the same.';

/** What they would have learnt, a plain paragraph; empty where nobody watches, and all of the message was examined. */
export function learntFrom({ resources, receipts, whole }: Pick<TrackerReport, 'resources' | 'receipts' | 'whole'>): string {
  const trackers = resources.filter(({ grade }) => grade === 'named' || grade === 'structural');
  const suspected = resources.filter(({ grade }) => grade === 'suspected').length;
  const sentences: string[] = [];
  if (trackers.length > 0) {
    const names = [...new Set(trackers.map(({ service, host }) => service?.name ?? host))];
    const who = names.length > 4 ? `${names.length} parties, among them ${list(names.slice(0, 3))},` : list(names);
    sentences.push(
      `${who} would have learnt that you opened this message, when and how often, from which IP address and so roughly where, and with which device and mail program.`,
    );
    const extras = new Set(trackers.flatMap(({ service }) => service?.learns.slice(4) ?? []));
    if (extras.size > 0) sentences.push(`Also: ${list([...extras])}.`);
    const evidence = trackers.flatMap((resource) => resource.evidence);
    if (evidence.some(({ kind }) => kind === 'address')) sentences.push('They know you by your e-mail address, which stands in the request.');
    else if (evidence.some(({ kind }) => kind === 'token')) sentences.push('They know you by a token that only your copy of the message carries.');
  }
  if (suspected > 0)
    sentences.push(
      suspected === 1
        ? 'One picture carries a personal token, so loading it could tell the sender the same.'
        : `${suspected} pictures carry a personal token, so loading them could tell the sender the same.`,
    );
  if (receipts.length > 0) sentences.push('The sender also asked your mail program for a read receipt.');
  if (!whole) sentences.push(UNREAD);
  return sentences.join(' ');
}
