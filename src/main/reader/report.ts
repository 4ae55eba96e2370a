import type { TrackerReport } from '../../shared/report.ts';
import { historyEvidence } from '../trackers/history.ts';
import { listEvidence, type UserList } from '../trackers/user-list.ts';
import { analyse, type AnalyseInput } from './analyse/index.ts';
import type { MarkupListener } from './analyse/listener.ts';
import { analysisInput, type Document, type Documents } from './documents.ts';
import type { ParsedMessage } from './mime/entity.ts';
import { mailboxesOf } from './mime/envelope.ts';
import type { ReaderContext } from './protocol.ts';

/** The site of whoever says to have written it: what a filter list calls the first party. */
function siteOf(message: ParsedMessage): string | null {
  const address = mailboxesOf(message.fields, 'from')[0]?.address ?? '';
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domain !== '' && URL.canParse(`https://${domain}/`) ? `https://${domain}/` : null;
}

interface ReportContext extends Pick<ReaderContext, 'me' | 'earlier'> {
  /** As of `AnalyseInput`. */
  proven?: string | null;
}

/**
 * The report of a message, with what its sender sent before and the reader's own lists say to it.
 * @param listeners who hears a document as it is read
 */
export function reportOf(
  message: ParsedMessage,
  documents: Documents,
  { me, earlier = [], proven = null }: ReportContext,
  lists: readonly UserList[],
  inlineText: NonNullable<AnalyseInput['inlineText']>,
  listeners?: ReadonlyMap<Document, MarkupListener>,
): TrackerReport {
  const report = analyse({ ...analysisInput(message, documents, me, inlineText, listeners), proven });
  const weighed = historyEvidence(
    report,
    earlier.map((urls) => ({ urls })),
  );
  return lists.length === 0 ? weighed : listEvidence(weighed, lists, siteOf(message));
}
