import { expect, it } from 'vitest';
import type { Come } from '../../mail-files/walk.ts';
import { destinationOf } from './destination.ts';

const of = (file: string, how: Come, index: number | null = null) => {
  const { path, name } = destinationOf({
    kind: 'message',
    place: { file, index, offset: index },
    raw: new Uint8Array(),
    known: { receivedAt: null, seen: null, flagged: false },
    how,
    doubtful: false,
  });
  return [path, name];
};

it('is that of an mbox, wherever it was found, by its name', () => {
  expect(of('/t/Takeout/All mail.mbox', 'given', 3)).toEqual(['/t/Takeout/All mail.mbox', 'All mail']);
  expect(of('/t/Inbox', 'found', 0)).toEqual(['/t/Inbox', 'Inbox']);
  expect(of('/t/old.mbox.gz', 'found', 0)).toEqual(['/t/old.mbox.gz', 'old']);
  expect(of('/t/.mbox', 'given', 0)).toEqual(['/t/.mbox', '.mbox']);
});

it('is that of its folder, where a folder was opened', () => {
  expect(of('/t/evidence/2025/a.eml', 'found')).toEqual(['/t/evidence/2025', '2025']);
});

it('is that of a Maildir, whether it is new there or was seen', () => {
  expect(of('/t/Maildir/cur/1', 'maildir')).toEqual(['/t/Maildir', 'Maildir']);
  expect(of('/t/Maildir/new/2', 'maildir')).toEqual(['/t/Maildir', 'Maildir']);
  expect(of('/t/Maildir/.Lists.Sailing/cur/1', 'maildir')).toEqual(['/t/Maildir/.Lists.Sailing', 'Sailing']);
});

it('is the one for opened messages, where the file was opened by itself', () => {
  expect(of('/t/a.eml', 'given')).toEqual(['opened', 'Opened messages']);
});
