/**
 * How the tracker engine does on messages that it was not made with (bench/labelled): precision and recall of each grade, and names.
 * `--verbose` prints each fault with its evidence.
 */
import { analyse } from '../src/main/reader/analyse/index.ts';
import { labelled } from './labelled/index.ts';
import type { LabelledMessage } from './labelled/model.ts';
import { compare, figures, type Comparison, type Fault, type Figures, type Finding } from './labelled/score.ts';

const FAULTS: Record<Fault, string> = {
  missed: 'trackers that were not flagged',
  'false-flag': 'ordinary or visible pictures that were flagged',
  unsuspected: 'personal pictures that were not suspected',
  'false-suspicion': 'ordinary pictures that were suspected',
  'wrong-name': 'wrong names',
  'no-name': 'known services that were not named',
  absent: 'labelled URLs that the report does not have',
  unlabelled: 'URLs that only the report has',
};

const percent = (part: number, whole: number) => (whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`);

function row(name: string, of: Figures, messages: number): string {
  const { trackers, personal, names } = of;
  return [
    name.padEnd(14),
    String(messages).padStart(4),
    String(of.urls).padStart(6),
    `${percent(trackers.flagged, trackers.labelled)} of ${String(trackers.labelled).padStart(3)}`.padStart(15),
    percent(trackers.flagged, trackers.flagged + trackers.falseFlags).padStart(10),
    `${percent(personal.found, personal.labelled)} of ${String(personal.labelled).padStart(3)}`.padStart(16),
    percent(personal.found, personal.found + personal.falseSuspicions).padStart(10),
    `${names.right}/${names.expected}`.padStart(9),
    String(names.wrong).padStart(6),
  ].join(' ');
}

const HEADINGS = 'category       mess.   URLs tracker recall  precision  personal recall  precision     named  wrong';

function detail({ message, url, label, expected, resource }: Finding): string {
  const got = resource
    ? `${resource.grade}${resource.service ? ` (${resource.service.name})` : ''}, via ${resource.via}, ${resource.trigger}`
    : 'not in the report';
  const wanted = [label ?? 'no label', ...(expected ?? ['any name'])].join(', ');
  const evidence = resource?.evidence.map(({ sentence }) => `      ${sentence}`) ?? [];
  return [`  ${message}  ${url.length > 140 ? `${url.slice(0, 140)}…` : url}`, `    expected ${wanted}; got ${got}`, ...evidence].join('\n');
}

function judge(message: LabelledMessage): Comparison {
  const report = analyse({ documents: [{ html: message.html, base: null }], headers: message.headers, me: message.me });
  return compare(message, report);
}

/** Runs the engine over all labelled messages and prints what it found. */
export async function run(): Promise<void> {
  const verbose = process.argv.includes('--verbose');
  const all: Comparison[] = [];
  console.log(HEADINGS);
  for (const [category, messages] of Object.entries(labelled)) {
    const comparisons = messages.map(judge);
    all.push(...comparisons);
    console.log(row(category, figures(comparisons), messages.length));
  }
  console.log(row('all', figures(all), all.length));
  const findings = all.flatMap((comparison) => comparison.findings);
  for (const [fault, title] of Object.entries(FAULTS)) {
    const these = findings.filter((finding) => finding.fault === fault);
    if (these.length === 0) continue;
    console.log(`\n${these.length} ${title}${verbose ? ':' : ''}`);
    if (verbose) console.log(these.map(detail).join('\n'));
  }
}

if (process.argv[1] === import.meta.filename) await run();
