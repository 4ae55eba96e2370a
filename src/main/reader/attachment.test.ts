import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filenameOf, safeFilename } from './attachment.ts';
import { parseMessage } from './mime/entity.ts';
import { message } from './testing/message.ts';

describe('a file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['  été 2026 .pdf ', 'été 2026 .pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\a.exe', 'a.exe'],
    ['/', 'fallback'],
    ['..', 'fallback'],
    ['', 'fallback'],
    ['.bashrc', 'bashrc'],
    ['a\0b\r\n.txt', 'ab.txt'],
    ['exe.\u202egnp.scr', 'exe.gnp.scr'],
    ['a\u200b.pdf\u2066', 'a.pdf'],
    ['photo.jpg\u3164\u3164\u2800\u2003.exe', 'photo.jpg .exe'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['console.txt', 'console.txt'],
    ['<script>x()<\\script>.png', 'script_.png'],
    ['a:b|c?.txt', 'a_b_c_.txt'],
    ['trailing. .', 'trailing'],
    ['a\ud800.txt', 'a\ufffd.txt'],
  ])('%j is saved as %j', (name, safe) => {
    expect(safeFilename(name, 'fallback')).toBe(safe);
  });

  it('that is too long keeps its ending', () => {
    expect(safeFilename(`${'漢'.repeat(300)}.pdf`, 'x')).toMatch(/^漢{58}\.pdf$/);
  });

  it('that is cut ends in no dot', () => {
    expect(safeFilename(`${'a'.repeat(179)}. and more words`, 'x')).toBe('a'.repeat(179));
  });

  it('of any text is one that can be saved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFilename(name, 'fallback');
        expect(safe).not.toBe('');
        expect(safe).not.toMatch(/[\\/\0<>:"|?*]|^\.|[. ]$/);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
        expect(safe.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('an attachment without a name', () => {
  const named = (type: string, ...lines: string[]) => filenameOf(parseMessage(message(`Content-Type: ${type}`, '', ...lines)).leaves[0]!);

  it.each([
    ['message/rfc822', 'Subject: =?utf-8?Q?AW:_Vertrag_1/2?=', 'AW_ Vertrag 1-2.eml'],
    ['message/rfc822', 'Subject: ..', 'message-1.eml'],
    ['message/rfc822', 'From: a@b.example', 'message-1.eml'],
    ['text/rfc822-headers', 'Subject: x', 'rfc822-headers-1.txt'],
    ['message/rfc822-headers', 'Subject: x', 'rfc822-headers-1.txt'],
    ['text/calendar', 'BEGIN:VCALENDAR', 'invitation-1.ics'],
    ['application/pdf', 'x', 'attachment-1.pdf'],
    ['application/octet-stream', '-----BEGIN PGP MESSAGE-----', 'attachment-1.asc'],
  ])('of type %s, with %s, is %s', (type, line, expected) => {
    expect(named(type, line)).toBe(expected);
  });

  it.each([
    ['application/pdf; name=".pdf"', 'attachment-1.pdf'],
    ['text/plain; name=".bashrc"', 'bashrc'],
    ['message/rfc822; name="Offer 4.5"', 'Offer 4.5.eml'],
    ['message/rfc822; name="Offer.EML"', 'Offer.EML'],
    ['message/rfc822; name=".."', 'message-1.eml'],
    ['application/applefile; name="plan.pdf"', 'plan.pdf.rsrc'],
  ])('or with half of one, of type %s, is %s', (type, expected) => {
    expect(named(type, 'Subject: ')).toBe(expected);
  });

  it.each([
    ['Content-Description: Annual report.pdf', 'Annual report.pdf'],
    ['Content-Description: a report of 3.5 pages', 'attachment-1.pdf'],
    ['Content-Location: https://shop.example/files/R%C3%A4der.pdf?v=3', 'Räder.pdf'],
    ['Content-Location: cid-like/', 'attachment-1.pdf'],
  ])('but with %s is %s', (field, expected) => {
    expect(filenameOf(parseMessage(message('Content-Type: application/pdf', field, '', 'x')).leaves[0]!)).toBe(expected);
  });
});
