import { describe, expect, it } from 'vitest';
import { message } from '../testing/message.ts';
import { parseMessage } from './entity.ts';
import { selectBodies } from './select.ts';

/** A part: its type and further header lines; `x` is all it says. */
const part = (type: string, ...more: string[]) => [`Content-Type: ${type}`, ...more, '', 'x'];
let boundaries = 0;
const multipart = (type: string, ...parts: string[][]) => {
  const boundary = `b${boundaries++}x`;
  return [`Content-Type: multipart/${type}; boundary=${boundary}`, '', ...parts.flatMap((lines) => [`--${boundary}`, ...lines]), `--${boundary}--`];
};
const chosen = (lines: string[]) => {
  const { bodies, attachments } = selectBodies(parseMessage(message(...lines)).root);
  return { bodies: bodies.map(({ leaf, as }) => `${leaf.part} ${as}`), attachments: attachments.map(({ part }) => part).sort((a, b) => a - b) };
};

describe('what is read', () => {
  it('of alternatives is the HTML, wherever it stands', () => {
    expect(chosen(multipart('alternative', part('text/plain'), part('text/html')))).toEqual({ bodies: ['1 html'], attachments: [] });
    expect(chosen(multipart('alternative', part('text/html'), part('text/plain')))).toEqual({ bodies: ['0 html'], attachments: [] });
  });

  it('of alternatives is never AMP, and that is no attachment', () => {
    expect(chosen(multipart('alternative', part('text/plain'), part('text/x-amp-html'), part('text/html')))).toEqual({
      bodies: ['2 html'],
      attachments: [],
    });
    expect(chosen(multipart('alternative', part('text/plain'), part('text/x-amp-html')))).toEqual({ bodies: ['0 text'], attachments: [] });
    expect(chosen(multipart('mixed', part('text/plain'), part('text/x-amp-html')))).toEqual({ bodies: ['0 text'], attachments: [] });
  });

  it('of an invitation is the text, and the calendar is attached', () => {
    expect(chosen(multipart('alternative', part('text/plain'), part('text/html'), part('text/calendar')))).toEqual({
      bodies: ['1 html'],
      attachments: [2],
    });
  });

  it('of an invitation that comes twice is one, the one with a name', () => {
    const both = (entry: string) =>
      multipart(
        'mixed',
        multipart('alternative', part('text/html'), ['Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR', 'UID:a']),
        ['Content-Type: application/ics; name=invite.ics', 'Content-Transfer-Encoding: base64', '', Buffer.from(entry).toString('base64')],
      );
    expect(chosen(both('BEGIN:VCALENDAR\nUID:a\n'))).toEqual({ bodies: ['0 html'], attachments: [2] });
    expect(chosen(both('BEGIN:VCALENDAR\nUID:b\n'))).toEqual({ bodies: ['0 html'], attachments: [1, 2] });
  });

  it('of related parts is the root, and what it refers to is attached', () => {
    expect(chosen(multipart('related', part('text/html'), part('image/png', 'Content-ID: <a>')))).toEqual({ bodies: ['0 html'], attachments: [1] });
    const started = multipart('related; start="<r>"', part('image/png', 'Content-ID: <a>'), part('text/html', 'Content-ID: <r>'));
    expect(chosen(started)).toEqual({ bodies: ['1 html'], attachments: [0] });
    expect(chosen(multipart('related', part('image/png'), part('text/html')))).toEqual({ bodies: ['1 html'], attachments: [0] });
  });

  it('of a mixture is every text, in order', () => {
    expect(chosen(multipart('mixed', part('text/plain'), part('text/html'), part('image/png'), part('text/html')))).toEqual({
      bodies: ['0 text', '1 html', '3 html'],
      attachments: [2],
    });
  });

  it('is no text that is attached, or that has a name after another', () => {
    const attached = multipart('mixed', part('text/plain'), part('text/html', 'Content-Disposition: attachment'), part('text/plain; name=log.txt'));
    expect(chosen(attached)).toEqual({ bodies: ['0 text'], attachments: [1, 2] });
  });

  it('is a text that has its place after another, which is saved under its name as well', () => {
    const patch = part('text/x-diff; name=a.patch', 'Content-Disposition: inline');
    const notes = part('text/plain', 'Content-Disposition: inline; filename=notes.txt');
    expect(chosen(multipart('mixed', notes, notes, part('text/plain', 'Content-Disposition: inline'), patch))).toEqual({
      bodies: ['0 text', '1 text', '2 text'],
      attachments: [1, 3],
    });
  });

  it('of a signed message is its content', () => {
    expect(chosen(multipart('signed', part('text/html'), part('application/pgp-signature')))).toEqual({ bodies: ['0 html'], attachments: [1] });
  });

  it('of an encrypted message is nothing', () => {
    const root = parseMessage(message(...multipart('encrypted', part('application/pgp-encrypted'), part('application/octet-stream')))).root;
    expect(selectBodies(root)).toMatchObject({ bodies: [], encrypted: true, attachments: [{ part: 0 }, { part: 1 }] });
    const version = ['Content-Type: application/pgp-encrypted', '', 'Version: 1'];
    expect(chosen(multipart('encrypted', version, part('application/octet-stream')))).toEqual({ bodies: [], attachments: [1] });
  });

  it('of an encrypted message whose kind a server changed is encrypted all the same', () => {
    const root = parseMessage(message(...multipart('mixed', part('application/pgp-encrypted'), part('application/octet-stream')))).root;
    expect(selectBodies(root).encrypted).toBe(true);
  });

  it('of a bounce is what it says and its delivery status', () => {
    expect(chosen(multipart('report', part('text/plain'), part('message/delivery-status'), part('message/rfc822')))).toEqual({
      bodies: ['0 text', '1 text'],
      attachments: [2],
    });
  });

  it('of a lone calendar entry or picture is that', () => {
    expect(chosen(part('text/calendar'))).toEqual({ bodies: ['0 text'], attachments: [0] });
    expect(chosen(part('text/rfc822-headers'))).toEqual({ bodies: ['0 text'], attachments: [] });
    expect(chosen(part('image/png'))).toEqual({ bodies: ['0 picture'], attachments: [0] });
    expect(chosen(multipart('mixed', part('image/png'), part('image/png', 'Content-Disposition: attachment')))).toEqual({
      bodies: ['0 picture'],
      attachments: [0, 1],
    });
  });

  it('of a lone text of any other kind is that, and it can be saved', () => {
    expect(chosen(part('text/x-unknown'))).toEqual({ bodies: ['0 text'], attachments: [0] });
    expect(chosen(multipart('mixed', part('application/pdf'), part('text/csv')))).toEqual({ bodies: ['1 text'], attachments: [0, 1] });
    expect(chosen(multipart('mixed', part('text/csv; name=a.csv'), part('text/csv', 'Content-Disposition: attachment')))).toEqual({
      bodies: [],
      attachments: [0, 1],
    });
  });

  it('of XHTML is that', () => {
    expect(chosen(part('application/xhtml+xml'))).toEqual({ bodies: ['0 html'], attachments: [] });
    expect(chosen(multipart('alternative', part('text/plain'), part('application/xhtml+xml')))).toEqual({ bodies: ['1 html'], attachments: [] });
  });

  it('of related parts that say to be about HTML is that, wherever it stands', () => {
    expect(chosen(multipart('related; type="text/html"', part('text/plain'), part('text/html')))).toEqual({ bodies: ['1 html'], attachments: [0] });
    expect(chosen(multipart('related', part('text/plain'), part('text/html')))).toEqual({ bodies: ['0 text'], attachments: [1] });
  });

  it('of a letter with photographs is each in its place, and they can be saved', () => {
    const photo = part('image/jpeg; name=a.jpg', 'Content-Disposition: inline; filename=a.jpg');
    expect(chosen(multipart('mixed', part('text/plain'), photo, part('text/plain')))).toEqual({
      bodies: ['0 text', '1 picture', '2 text'],
      attachments: [1],
    });
    expect(chosen(multipart('mixed', part('text/plain'), part('image/jpeg', 'Content-Disposition: attachment'), part('image/jpeg')))).toEqual({
      bodies: ['0 text'],
      attachments: [1, 2],
    });
  });

  it('is never empty where a nested alternative holds the text', () => {
    expect(
      chosen(
        multipart(
          'mixed',
          multipart('alternative', part('text/plain'), multipart('related', part('text/html'), part('image/png'))),
          part('application/pdf'),
        ),
      ),
    ).toEqual({
      bodies: ['1 html'],
      attachments: [2, 3],
    });
  });
});
