import type { Grade, Link, Resource, TrackerReport } from '../../shared/report.ts';
import type { PrivacyTone } from '../reading/privacy.ts';
import { text } from '../text/text.ts';

/** The report of a message in one sentence, with the colour and icon of its state. */
interface Verdict {
  tone: PrivacyTone;
  sentence: string;
}

export const ofGrade = (report: TrackerReport, grade: Grade): Resource[] => report.resources.filter((resource) => resource.grade === grade);

/** How many links report a click to somebody before they lead on. */
export const followedLinks = (links: readonly Link[]): number => links.filter(({ target }) => target.kind !== 'direct').length;

/** Nobody learns anything by the message, neither that it is opened nor that one of its links is followed. */
export const isUnwatched = ({ resources, receipts, links, whole }: TrackerReport): boolean =>
  whole && resources.length + receipts.length + followedLinks(links) === 0;

/** What is certain comes first: known services, then hidden trackers, then personal marks, then receipts. */
export function verdictOf(report: TrackerReport): Verdict {
  const said = text.inspect.verdict;
  const named = ofGrade(report, 'named');
  const structural = ofGrade(report, 'structural').length;
  const suspected = ofGrade(report, 'suspected').length;
  const names = [...new Set(named.flatMap(({ service }) => (service ? [service.name] : [])))];

  if (names.length > 0) return { tone: 'kept', sentence: said.named(names, named.length + structural) };
  if (structural + named.length > 0) return { tone: 'kept', sentence: said.structural(structural + named.length) };
  if (suspected > 0) return { tone: 'watch', sentence: said.suspected(suspected) };
  if (report.receipts.length > 0) return { tone: 'watch', sentence: said.receipt };
  if (!report.whole) return { tone: 'watch', sentence: said.partial };
  if (report.resources.length > 0) return { tone: 'quiet', sentence: said.ordinary };
  return { tone: 'quiet', sentence: isUnwatched(report) ? said.nothing : said.clicks(followedLinks(report.links)) };
}
