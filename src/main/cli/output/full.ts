import type { Link, Resource, TrackerReport } from '../../../shared/report.ts';
import type { Envelope, Inspection } from '../inspection.ts';
import { dayOf, nameOf, placeName, senderOf } from './compact.ts';
import { counted, item, plain } from './plain.ts';

/** A URL is evidence: it is shown whole, up to what fills a screen. */
const LONGEST_URL = 2_000;

const INDENT = '    ';

const sizeOf = ({ width, height }: Resource) => (width === null && height === null ? '' : `, ${width ?? '?'} x ${height ?? '?'}`);

function resourceLines(resource: Resource): string[] {
  const often = resource.repeats > 1 ? `, ${resource.repeats} times` : '';
  const when = resource.trigger === 'open' ? '' : `, on ${resource.trigger === 'legacy' ? 'old mail programs' : resource.trigger}`;
  return [
    `  ${resource.grade === 'none' ? resource.kind : resource.grade}: ${nameOf(resource)} (${plain(resource.via)}${sizeOf(resource)}${when}${often})`,
    `${INDENT}${plain(resource.url, LONGEST_URL)}`,
    ...resource.evidence.map(({ sentence, excerpt }) => `${INDENT}- ${item(sentence)}${excerpt === null ? '' : `: ${plain(excerpt, 160)}`}`),
  ];
}

function linkLines({ url, text, target, clean, warnings, service }: Link): string[] {
  const whither =
    target.kind === 'wrapped'
      ? [`wrapped by ${plain(target.by)}; leads to ${plain(target.target, LONGEST_URL)}`]
      : target.kind === 'opaque'
        ? [`only ${plain(target.by)} knows where it leads`]
        : clean === url
          ? []
          : [`without its tracking: ${plain(clean, LONGEST_URL)}`];
  const notes = [...(service && target.kind === 'direct' ? [`counted by ${plain(service.name)}`] : []), ...whither, ...warnings.map(item)];
  return [
    `  ${text === '' ? '(no text)' : `"${plain(text, 80)}"`}`,
    `${INDENT}${plain(url, LONGEST_URL)}`,
    ...notes.map((note) => `${INDENT}- ${note}`),
  ];
}

const isRemarkable = ({ target, warnings, service, url, clean }: Link) =>
  target.kind !== 'direct' || warnings.length > 0 || service !== null || url !== clean;

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);

/** Everything the report says of one message, line by line, for a person. */
export function reportLines(envelope: Pick<Envelope, 'from' | 'subject' | 'sentAt'>, report: TrackerReport): string[] {
  const trackers = report.resources.filter(({ grade }) => grade !== 'none');
  const others = report.resources.filter(({ grade }) => grade === 'none');
  const remarkable = report.links.filter(isRemarkable);
  const plainLinks = report.links.length - remarkable.length;
  return [
    `From:     ${senderOf(envelope)}`,
    `Subject:  ${plain(envelope.subject) || '(no subject)'}`,
    `Date:     ${dayOf(envelope)}`,
    ...(report.platform ? [`Sent by:  ${plain(report.platform.name)} (${plain(report.platform.evidence)})`] : []),
    '',
    report.learnt === '' ? 'Nobody is told that this message is opened.' : plain(report.learnt, 2_000),
    ...section('Trackers', trackers.flatMap(resourceLines)),
    ...section(
      'Receipts',
      report.receipts.map(({ header, to, sentence }) => `  ${plain(header)}: ${plain(to)}\n${INDENT}- ${item(sentence)}`),
    ),
    ...section('Other remote content', others.flatMap(resourceLines)),
    ...section('Links', remarkable.flatMap(linkLines)),
    ...(plainLinks === 0
      ? []
      : [
          '',
          `${counted(plainLinks, 'link')}${remarkable.length > 0 ? ' more' : ''} that ${plainLinks === 1 ? 'leads' : 'lead'} where ${plainLinks === 1 ? 'it says' : 'they say'}.`,
        ]),
  ];
}

/** The same, with the place where the message was found. */
export function fullReport(inspection: Inspection): string {
  if (inspection.kind === 'failure') return '';
  const { place, envelope, report } = inspection;
  return [placeName(place), ...reportLines(envelope, report), '', ''].join('\n');
}
