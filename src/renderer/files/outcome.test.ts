import { expect, it } from 'vitest';
import type { FilesOpened } from '../../shared/files.ts';
import { noticeOf } from './outcome.ts';

const outcome = (value: Partial<FilesOpened>) =>
  noticeOf({ outcome: { ok: true, value: { added: 0, known: 0, failures: [], failed: 0, stopped: false, ...value } } });
const failures = (...names: string[]) => ({ failures: names.map((name) => ({ name, message: 'It is empty.' })), failed: names.length });

it('one message that is open says it all', () => {
  expect(outcome({ added: 1 })).toBeNull();
  expect(outcome({ known: 1 })).toBeNull();
});

it('many messages are counted, and those that were here', () => {
  expect(outcome({ added: 1_204, known: 1 })).toEqual({ kind: 'done', sentence: '1,204 messages were read in. 1 message was here already.' });
});

it('what could not be read is named with its reason, and it is said that the rest was read', () => {
  expect(outcome({ added: 1, ...failures('a.eml') })).toEqual({ kind: 'failure', sentence: 'a.eml: It is empty. 1 message was read in.' });
  expect(outcome(failures('a.eml', 'b.eml', 'c.eml', 'd.eml'))).toEqual({
    kind: 'failure',
    sentence: 'a.eml: It is empty. b.eml: It is empty. 2 others could not be read either.',
  });
});

it('where there was no mail, and where it was stopped, it is said', () => {
  expect(outcome({})).toEqual({ kind: 'failure', sentence: 'No mail was found there.' });
  expect(outcome({ added: 7, stopped: true })).toEqual({
    kind: 'done',
    sentence: '7 messages were read in. You stopped it. Open the files again to have the rest.',
  });
});

it('what the store could not do is told with what to do next', () => {
  const error = { code: 'store-unavailable', message: 'The disk is full.', next: 'Make room.' } as const;
  expect(noticeOf({ outcome: { ok: false, error } })).toEqual({ kind: 'failure', sentence: 'The disk is full.', next: 'Make room.' });
});
