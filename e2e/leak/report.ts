import { table } from '../../scripts/lib/table.ts';
import type { Findings } from './job.ts';
import { BEFORE, type Approved, type Leak } from './judge.ts';
import { compare, type Prediction } from './prediction.ts';

/** What `npm run leak-test -- --json` writes. */
interface LeakReport {
  messages: number;
  /** Messages that were proven to be shown. */
  shown: number;
  notShown: { file: string; why: string }[];
  leaked: Leak[];
  /** Requests for pictures that the reader approved, with the headers that were sent. */
  approved: Approved[];
  /** The same messages in a plain Chromium; empty where there was no control. */
  control: Leak[];
  /** What the app's reports foretell, against the control; null where there was none. */
  prediction: Prediction | null;
  packets: { app: number; control: number | null };
  /** What could not be seen from where this was run; null: everything could. */
  limits: string | null;
}

/** Longest list of misses and details for a person; a program gets all. */
const MOST_LINES = 40;

/** Several namespaces' findings, put together. */
export function joined(all: readonly Findings[]): Findings {
  return {
    leaked: all.flatMap(({ leaked }) => leaked),
    approved: all.flatMap(({ approved }) => approved),
    shown: all.flatMap(({ shown }) => shown),
    requested: all.flatMap(({ requested }) => requested),
    predicted: Object.assign({}, ...all.map(({ predicted }) => predicted)) as Findings['predicted'],
    packets: all.reduce((sum, { packets }) => sum + packets, 0),
  };
}

const filesOf = (leaks: readonly Leak[]) => new Set(leaks.map(({ file }) => file));
const layersOf = (leaks: readonly Leak[], file: string) =>
  [...new Set(leaks.filter((leak) => leak.file === file).map(({ layer }) => layer))].join(' ') || '–';

const section = (title: string, lines: readonly string[]) => {
  if (lines.length === 0) return [];
  const more = lines.length > MOST_LINES ? [`  … and ${lines.length - MOST_LINES} more; --json has them all`] : [];
  return ['', title, ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...more];
};

const shareOf = (part: number, whole: number) => (whole === 0 ? '100.0' : ((part / whole) * 100).toFixed(1));

function predictionInWords({ requested, foretold, missed, unknowable, surplus }: Prediction): string[] {
  return [
    ...section(
      'Requested by plain Chromium, and not in the report:',
      missed.map(({ file, url }) => `${file}: ${url}`),
    ),
    ...section(
      'In the report, and not requested by plain Chromium:',
      surplus.map(({ reason, resources, example }) => `${resources} ${reason}; for example ${example}`),
    ),
    '',
    `Prediction: the reports name ${foretold} of ${requested} URLs that plain Chromium requested (${shareOf(foretold, requested)} %).` +
      ` Not counted: ${unknowable.byScript} that a script put together, ${unknowable.byAnswer} that an answer from outside led to.`,
  ];
}

/** Both columns, for a person and for a program. */
export function leakReport(
  files: readonly string[],
  app: Findings,
  control: Findings | null,
  limits: string | null,
): { json: LeakReport; text: string; passed: boolean } {
  const notShown = app.shown.filter(({ shown }) => !shown).map(({ file, why }) => ({ file, why: why ?? '' }));
  const json: LeakReport = {
    messages: files.length,
    shown: app.shown.filter(({ shown }) => shown).length,
    notShown,
    leaked: app.leaked,
    approved: app.approved,
    control: control?.leaked ?? [],
    prediction: control && compare(app.predicted, control.requested),
    packets: { app: app.packets, control: control?.packets ?? null },
    limits,
  };
  const passed = json.leaked.length === 0 && json.shown === json.messages;
  const rows = [BEFORE, ...files]
    .filter((file) => file !== BEFORE || filesOf(json.leaked).has(BEFORE))
    .map((file) => [file, layersOf(json.leaked, file), ...(control ? [layersOf(control.leaked, file)] : [])]);
  const text = [
    table(['Message', 'Unseen', ...(control ? ['Plain Chromium'] : [])], rows),
    ...section(
      'Got out:',
      json.leaked.map(({ file, layer, detail }) => `${file}: ${layer}, ${detail}`),
    ),
    ...section(
      'Not shown:',
      notShown.map(({ file, why }) => `${file}: ${why}`),
    ),
    ...section(
      'Approved and fetched:',
      json.approved.map(({ file, url, headers }) => `${file}: ${url}\n    ${JSON.stringify(headers)}`),
    ),
    ...(json.prediction ? predictionInWords(json.prediction) : []),
    '',
    ...(control
      ? [`Plain Chromium: ${filesOf(control.leaked).size} of ${files.length} messages let something out (${control.packets} packets).`]
      : []),
    `Unseen: ${filesOf(json.leaked).size} of ${files.length} messages let something out (${app.packets} packets); ${json.shown} were shown` +
      (json.approved.length === 0 ? '.' : `; ${json.approved.length} approved pictures were fetched.`),
    ...(limits === null ? [] : [limits]),
  ].join('\n');
  return { json, text, passed };
}
