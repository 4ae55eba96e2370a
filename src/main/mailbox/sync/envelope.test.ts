import { describe, expect, it } from 'vitest';
import { ANSWERED, SEEN } from '../store/flags.ts';
import { hasAttachments, newMessageOf } from './envelope.ts';
import { listedMailboxOf } from './mailbox-list.ts';

const NOW = Date.UTC(2026, 6, 1);
const fetched = { seq: 1, uid: 7, size: 10, flags: new Set(['\\Seen', '\\ANSWERED', '$Junk']) };

describe('a FETCH answer', () => {
  it('becomes a message of the store', () => {
    const envelope = {
      messageId: '<a@b>',
      inReplyTo: 'Your message of Monday <c@d> <e@f>',
      subject: 'Hello',
      from: [{ name: 'Ann', address: 'ann@x.example' }],
      to: [{ address: 'me@x.example' }],
    };
    expect(newMessageOf({ ...fetched, envelope, internalDate: new Date(NOW - 5) }, NOW)).toEqual({
      uid: 7,
      date: NOW - 5,
      size: 10,
      flags: SEEN | ANSWERED,
      envelope: {
        messageId: '<a@b>',
        inReplyTo: ['<c@d>', '<e@f>'],
        from: { name: 'Ann', address: 'ann@x.example' },
        to: [{ name: '', address: 'me@x.example' }],
        subject: 'Hello',
      },
      emailId: null,
      threadId: null,
      hasAttachments: false,
    });
  });

  it('has the words of a stranger on one line, in the direction of their letters', () => {
    const from = [{ name: 'Ann\u202e\nknaB', address: '\u202emoc.knab@x.example' }];
    expect(newMessageOf({ ...fetched, envelope: { from, subject: 'Hello\n\u2067and 3 more' } }, NOW)?.envelope).toMatchObject({
      from: { name: 'Ann knaB', address: 'moc.knab@x.example' },
      subject: 'Hello and 3 more',
    });
  });

  it('has no name that is a mail address, which would be taken for the sender’s', () => {
    const from = [{ name: 'service@bank.example', address: 'x@evil.example' }];
    expect(newMessageOf({ ...fetched, envelope: { from } }, NOW)?.envelope.from).toEqual({ name: '', address: 'x@evil.example' });
  });

  it('of a server that leaves things out still becomes one', () => {
    const { flags: _, ...bare } = fetched;
    expect(newMessageOf(bare, NOW)).toMatchObject({ date: NOW, flags: 0, envelope: { messageId: null, from: null, to: [], subject: '' } });
  });

  it.each([
    ['nonsense', 'yesterday', undefined, NOW],
    ['nonsense beside a Date', 'yesterday', new Date(1_000), 1_000],
    ['before 1970', new Date(-1), undefined, NOW],
    ['an invalid date', new Date(Number.NaN), undefined, NOW],
  ])('with an INTERNALDATE that is %s has a date', (_, internalDate, date, expected) => {
    expect(newMessageOf({ ...fetched, internalDate, envelope: { date } }, NOW)?.date).toBe(expected);
  });

  it('that only tells of a flag is none', () => {
    expect(newMessageOf({ seq: 1, uid: 7, flags: new Set() }, NOW)).toBeNull();
  });
});

describe('BODYSTRUCTURE', () => {
  const text = { type: 'text/plain' };
  it.each([
    ['text alone', text, false],
    ['a PDF to save', { type: 'multipart/mixed', childNodes: [text, { type: 'application/pdf', disposition: 'attachment' }] }, true],
    [
      'a named part without a disposition',
      { type: 'multipart/mixed', childNodes: [text, { type: 'image/png', parameters: { name: 'a.png' } }] },
      true,
    ],
    [
      'a picture inside the body',
      { type: 'multipart/related', childNodes: [text, { type: 'image/png', id: '<x>', parameters: { name: 'a.png' } }] },
      false,
    ],
    [
      'an inline picture',
      { type: 'multipart/mixed', childNodes: [text, { type: 'image/png', disposition: 'INLINE', dispositionParameters: { filename: 'a' } }] },
      false,
    ],
  ])('of %s', (_, structure, expected) => {
    expect(hasAttachments(structure)).toBe(expected);
  });

  it('that never ends is cut off', () => {
    let structure: Parameters<typeof hasAttachments>[0] = { type: 'application/pdf', disposition: 'attachment' };
    for (let depth = 0; depth < 10_000; depth++) structure = { type: 'multipart/mixed', childNodes: [structure] };
    expect(hasAttachments(structure)).toBe(false);
  });
});

describe('a LIST answer', () => {
  const listed = { path: 'Projekte/Köln', name: 'Köln', delimiter: '/', flags: new Set<string>() };
  it('becomes a mailbox', () => {
    expect(listedMailboxOf(listed)).toEqual({ path: 'Projekte/Köln', name: 'Köln', delimiter: '/', specialUse: null, selectable: true });
  });
  it.each([
    ['\\Sent', 'sent'],
    ['\\All', 'all'],
    ['\\Nonsense', null],
  ])('with %s is %s', (specialUse, expected) => {
    expect(listedMailboxOf({ ...listed, specialUse }).specialUse).toBe(expected);
  });
  it('knows the inbox by its name, in any case', () => {
    expect(listedMailboxOf({ ...listed, path: 'Inbox', name: 'Inbox' })).toMatchObject({ specialUse: 'inbox', name: 'INBOX' });
  });
  it.each([
    ['Bills\u202egpj.\u0000exe\r\n', 'Billsgpj.exe'],
    ['\u202e\u3164', '—'],
  ])('shows %o as words alone, and is told by its path as it is', (name, shown) => {
    expect(listedMailboxOf({ ...listed, path: `Shared/${name}`, name })).toMatchObject({ path: `Shared/${name}`, name: shown });
  });
  it('tells what cannot be opened', () => {
    expect(listedMailboxOf({ ...listed, flags: new Set(['\\Noselect']) }).selectable).toBe(false);
  });
});
