import { expect, it } from 'vitest';
import { referenceHash } from './message-ids.ts';

it('a msg-id is the same with and without brackets and white space', () => {
  expect(referenceHash(' <a b@c.example> ')).toBe(referenceHash('ab@c.example'));
  expect(referenceHash('<>')).toBeNull();
});

it('one of megabytes of brackets is soon known by its beginning', () => {
  const endless = `${'>'.repeat(4_000_000)}x`;
  expect(referenceHash(endless)).toBe(referenceHash(`${endless}y`));
});
