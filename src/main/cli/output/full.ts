import type { Link, Resource, TrackerReport } from '../../../shared/report.ts';
import { reportEn, type ReportText } from '../../../shared/text/report.en.ts';
import type { Envelope, Inspection } from '../inspection.ts';
import { nameOf, placeName, senderOf } from './compact.ts';
import { item, plain } from './plain.ts';

/** A URL is evidence: it is shown whole, up to what fills a screen. */
const LONGEST_URL = 2_000;

const INDENT = '    ';

const sizeOf = ({ width, height }: Resource) => (width === null && height === null ? '' : `, ${width ?? '?'} x ${height ?? '?'}`);

function resourceLines(resource: Resource, said: ReportText['lines']): string[] {
  const { grade, kind, trigger, via, url, repeats, evidence } = resource;
  const often = repeats > 1 ? `, ${said.repeats(repeats)}` : '';
  const when = trigger === 'open' ? '' : `, ${said.when[trigger]}`;
  return [
    `  ${grade === 'none' ? said.kindNames[kind] : said.gradeNames[grade]}: ${nameOf(resource)} (${plain(via)}${sizeOf(resource)}${when}${often})`,
    `${INDENT}${plain(url, LONGEST_URL)}`,
    ...evidence.map(({ sentence, excerpt }) => `${INDENT}- ${item(sentence)}${excerpt === null ? '' : `: ${plain(excerpt, 160)}`}`),
  ];
}

function whither({ url, target, clean }: Link, said: ReportText['lines']): string[] {
  switch (target.kind) {
    case 'direct':
      return clean === url ? [] : [said.clean(plain(clean, LONGEST_URL))];
    case 'opaque':
      return [said.opaque(plain(target.by))];
    default:
      return [said[target.kind](plain(target.by), plain(target.target, LONGEST_URL))];
  }
}

function linkLines(link: Link, said: ReportText['lines']): string[] {
  const { url, text, target, warnings, service } = link;
  const counted = service && target.kind === 'direct' ? [said.countedBy(plain(service.name))] : [];
  const notes = [...counted, ...whither(link, said), ...warnings.map(item)];
  return [
    `  ${said.linkText(text === '' ? '' : plain(text, 80))}`,
    `${INDENT}${plain(url, LONGEST_URL)}`,
    ...notes.map((note) => `${INDENT}- ${note}`),
  ];
}

const isRemarkable = ({ target, warnings, service, url, clean }: Link) =>
  target.kind !== 'direct' || warnings.length > 0 || service !== null || url !== clean;

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);

/** The head of a message, its names in a column of their own. */
function headLines(envelope: Pick<Envelope, 'from' | 'subject' | 'sentAt'>, { platform }: TrackerReport, text: ReportText): string[] {
  const { lines } = text;
  const names = [text.from, text.subject, text.date, lines.platform];
  const width = Math.max(...names.map((name) => name.length)) + ':  '.length;
  const row = (name: string, value: string) => `${`${name}:`.padEnd(width)}${value}`;
  return [
    row(text.from, senderOf(envelope, lines)),
    row(text.subject, plain(envelope.subject) || lines.noSubject),
    row(text.date, lines.day(envelope.sentAt)),
    ...(platform ? [row(lines.platform, `${plain(platform.name)} (${plain(platform.evidence)})`)] : []),
  ];
}

/**
 * Everything the report says of one message, line by line, for a person.
 * @param text the language; the sentences of the report are to be in it already
 */
export function reportLines(envelope: Pick<Envelope, 'from' | 'subject' | 'sentAt'>, report: TrackerReport, text: ReportText): string[] {
  const { lines } = text;
  const trackers = report.resources.filter(({ grade }) => grade !== 'none');
  const others = report.resources.filter(({ grade }) => grade === 'none');
  const remarkable = report.links.filter(isRemarkable);
  const plainLinks = report.links.length - remarkable.length;
  const linesOf = (resources: readonly Resource[]) => resources.flatMap((resource) => resourceLines(resource, lines));
  return [
    ...headLines(envelope, report, text),
    '',
    report.learnt === '' ? lines.nobodyLearns : plain(report.learnt, 2_000),
    ...section(text.trackers, linesOf(trackers)),
    ...section(
      lines.receipts,
      report.receipts.map(({ header, to, sentence }) => `  ${plain(header)}: ${plain(to)}\n${INDENT}- ${item(sentence)}`),
    ),
    ...section(text.grades.none, linesOf(others)),
    ...section(
      text.links,
      remarkable.flatMap((link) => linkLines(link, lines)),
    ),
    ...(plainLinks === 0 ? [] : ['', lines.plainLinks(plainLinks, remarkable.length > 0)]),
  ];
}

/** The same, with the place where the message was found. */
export function fullReport(inspection: Inspection): string {
  if (inspection.kind === 'failure') return '';
  const { place, envelope, report } = inspection;
  return [placeName(place), ...reportLines(envelope, report, reportEn), '', ''].join('\n');
}
