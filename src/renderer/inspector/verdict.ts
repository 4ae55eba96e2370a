import type { Grade, Resource, TrackerReport } from '../../shared/report.ts';
import type { PrivacyTone } from '../reading/privacy.ts';
import { text } from '../text/text.ts';

/** The report of a message in one sentence, with the colour and icon of its state. */
export interface Verdict {
  tone: PrivacyTone;
  sentence: string;
}

export const ofGrade = (report: TrackerReport, grade: Grade): Resource[] => report.resources.filter((resource) => resource.grade === grade);

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
  return { tone: 'quiet', sentence: report.resources.length > 0 ? said.ordinary : said.nothing };
}
