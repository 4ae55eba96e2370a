import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messagesIn } from './messages.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-messages-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('where no message can be opened it is said what is wrong, in a sentence', () => {
  expect(() => messagesIn(join(folder, 'none'))).toThrow(`There is no folder ${folder}/none.`);
  expect(() => messagesIn(folder)).toThrow(`There is no .eml file in ${folder}.`);
  writeFileSync(join(folder, 'a.EML'), 'Subject: s\n\n');
  expect(() => messagesIn(join(folder, 'a.EML'))).toThrow(`There is no folder ${folder}/a.EML.`);
  for (const other of ['{', '{"name":"another program"}', '[1]', 'null']) {
    writeFileSync(join(folder, 'index.json'), other);
    expect(() => messagesIn(folder)).toThrow('does not list messages as e2e/leak-suite/README.md says.');
  }
});

it('a message is known with what the list beside it says, and one of the same bytes with it', () => {
  writeFileSync(join(folder, 'a.EML'), 'Subject: s\n\n');
  writeFileSync(join(folder, 'b.eml'), 'Subject: s\n\n');
  writeFileSync(join(folder, 'index.json'), '[{"file":"b.eml","label":"B","approve":true}]');
  expect(messagesIn(folder)).toMatchObject([
    { file: 'a.EML', label: null, approve: false, sameAs: null },
    { file: 'b.eml', label: 'B', approve: true, sameAs: 'a.EML' },
  ]);
});
