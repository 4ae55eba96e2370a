import { describe, expect, it } from 'vitest';
import { sniff } from './sniff.ts';

describe('what a file is', () => {
  it.each([
    ['mail/1', 'Received: from a by b\nSubject: s\n\ntext', 'message'],
    ['mail/1', 'X-Odd: 1\r\nFrom: a@x.test\r\n\r\n', 'message'],
    ['mail/1', '\nReturn-Path: <a@x.test>\n', 'message'],
    ['mail/1', '>From a@x.test Mon Mar  2 09:15:00 2026\nSubject: s\n', 'message'],
    ['Inbox', 'From - Mon Mar  2 09:15:00 2026\nSubject: s\n', 'mbox'],
    ['one.eml', 'From - Mon Mar  2 09:15:00 2026\nSubject: s\n', 'message'],
    ['one.EML.gz', 'anything', 'message'],
    ['empty.mbox', '', 'mbox'],
    ['odd.mbox', 'no separator', 'message'],
    ['empty', '', 'unknown'],
    ['settings.yml', 'name: unseen\nversion: 1\n', 'unknown'],
    ['page.html', '<!DOCTYPE html><p>From: a</p>', 'unknown'],
    ['picture.png', '\x89PNG\r\n\x1a\n', 'unknown'],
    ['old.msg', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'outlook'],
  ])('%s with %j is %s', (name, head, sort) => {
    expect(sniff(name, Buffer.from(head, 'latin1'))).toBe(sort);
  });
});
