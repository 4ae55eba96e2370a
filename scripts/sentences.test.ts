import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { view } from '../src/main/reader/view.ts';
import { SENTENCES_DE } from '../src/shared/text/sentences.de.ts';
import { translator } from '../src/shared/text/sentences.ts';

const ROOT = join(import.meta.dirname, '..');
/** Words that nobody is called. */
const ENGLISH = /\b(?:would|that|which|your|from|this|would|opened|and|the|of)\b/;
const WORDS_IN_A_ROW = 3;
/** Characters of a form that is mostly what it stands for. */
const SHORT = 40;
const german = translator(SENTENCES_DE);

/** Every sentence that the reader process says of a message. */
function sentencesOf(file: string): string[] {
  const raw = readFileSync(file);
  const { report, notes, authentication } = view(
    {
      raw,
      section: '',
      as: 'html',
      approved: [],
      me: ['robin@ashdown.example', 'reader@home.example'],
      trustedAuthserv: ['mx.sample.unseen.invalid'],
      earlier: [],
    },
    Date.now(),
  );
  return [
    ...report.resources.flatMap(({ evidence, service }) => [
      ...evidence.map(({ sentence }) => sentence),
      ...(service ? [service.purpose, ...service.learns] : []),
    ]),
    ...report.receipts.map(({ sentence }) => sentence),
    ...report.links.flatMap(({ warnings }) => warnings),
    ...(report.learnt === '' ? [] : [report.learnt]),
    ...notes,
    authentication.sentence,
  ];
}

it.each(['resources/sample-mail', 'e2e/leak-suite'])('every sentence about the messages in %s has its German', { timeout: 120_000 }, (folder) => {
  const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.eml'));
  const said = new Set(files.flatMap((name) => sentencesOf(join(ROOT, folder, name))));
  expect(said.size).toBeGreaterThan(10);
  expect([...said].filter((sentence) => german(sentence) === sentence || ENGLISH.test(german(sentence)))).toEqual([]);
});

it('every sentence of the catalogue is still said', () => {
  const sources = ['src/main/**/*.ts', 'src/shared/*.ts', 'resources/trackers/*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .filter((file) => !file.endsWith('.test.ts'));
  const source = sources.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  // Some are put together of pieces: of each at least some words in a row stand in the source.
  const rows = (said: string) => {
    const words = said.replace(/\.$/, '').split(' ');
    const long = Math.min(WORDS_IN_A_ROW, words.length);
    return Array.from({ length: words.length - long + 1 }, (_, at) => words.slice(at, at + long).join(' '));
  };
  const unsaid = SENTENCES_DE.map(([said]) => said).filter((said) => !said.includes('{') || said.length > SHORT);
  expect(unsaid.filter((said) => !rows(said).some((row) => source.includes(row)))).toEqual([]);
});
