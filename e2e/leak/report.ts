import { table } from '../../scripts/lib/table.ts';
import type { Findings } from './inside.ts';
import { BEFORE, type Approved, type Leak } from './judge.ts';

/** What `npm run leak-test -- --json` writes. */
export interface LeakReport {
  messages: number;
  /** Messages that were proven to be shown. */
  shown: number;
  notShown: { file: string; why: string }[];
  leaked: Leak[];
  /** Requests for pictures that the reader approved, with the headers that were sent. */
  approved: Approved[];
  /** The same messages in a plain Chromium; null where there was no control. */
  control: Leak[] | null;
  packets: { app: number; control: number | null };
}

const filesOf = (leaks: readonly Leak[]) => new Set(leaks.map(({ file }) => file));
const layersOf = (leaks: readonly Leak[], file: string) =>
  [...new Set(leaks.filter((leak) => leak.file === file).map(({ layer }) => layer))].join(' ') || '–';

/** Both columns, for a person and for a program. */
export function leakReport(files: readonly string[], app: Findings, control: Findings | null): { json: LeakReport; text: string; passed: boolean } {
  const notShown = app.shown.filter(({ shown }) => !shown).map(({ file, why }) => ({ file, why: why ?? '' }));
  const json: LeakReport = {
    messages: files.length,
    shown: app.shown.filter(({ shown }) => shown).length,
    notShown,
    leaked: app.leaked,
    approved: app.approved,
    control: control?.leaked ?? null,
    packets: { app: app.packets, control: control?.packets ?? null },
  };
  const passed = json.leaked.length === 0 && json.shown === json.messages;
  const rows = [BEFORE, ...files]
    .filter((file) => file !== BEFORE || filesOf(json.leaked).has(BEFORE))
    .map((file) => [file, layersOf(json.leaked, file), ...(control ? [layersOf(control.leaked, file)] : [])]);
  const details = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]);
  const text = [
    table(['Message', 'Unseen', ...(control ? ['Plain Chromium'] : [])], rows),
    ...details(
      'Got out:',
      json.leaked.map(({ file, layer, detail }) => `${file}: ${layer}, ${detail}`),
    ),
    ...details(
      'Not shown:',
      notShown.map(({ file, why }) => `${file}: ${why}`),
    ),
    ...details(
      'Approved and fetched:',
      json.approved.map(({ file, url, headers }) => `${file}: ${url}\n    ${JSON.stringify(headers)}`),
    ),
    '',
    ...(control
      ? [`Plain Chromium: ${filesOf(control.leaked).size} of ${files.length} messages let something out (${control.packets} packets).`]
      : []),
    `Unseen: ${filesOf(json.leaked).size} of ${files.length} messages let something out (${app.packets} packets); ${json.shown} were shown.`,
  ].join('\n');
  return { json, text, passed };
}
