import { type Entity, html, page, plain, type Vector } from '../vector.ts';
import { DETACHED_SIGNATURE, OPAQUE_SIGNATURE } from './smime.ts';

const PICTURE = '<img src="https://HOST/1" alt="">';
const inner = (fields: string, body: string) =>
  `From: inner@HOST\nTo: reader@leak.test\nSubject: inner\nDate: Mon, 2 Nov 2026 08:00:00 +0000\n${fields}\n${body}`;
const attached = (type: string, name: string, content: string): Entity => ({
  type,
  content,
  fields: [['Content-Disposition', `attachment; filename="${name}"`]],
});

/** M: how parts are put together. */
export const STRUCTURE: readonly Vector[] = [
  {
    id: 'M01',
    slug: 'nested-multiparts',
    entity: {
      type: 'multipart/mixed',
      parts: [
        {
          type: 'multipart/related',
          parts: [{ type: 'multipart/alternative', parts: [plain(), { type: 'multipart/related', parts: [html(PICTURE)] }] }],
        },
      ],
    },
  },
  {
    id: 'M02',
    slug: 'two-html-alternatives',
    entity: { type: 'multipart/alternative', parts: [html(PICTURE), html('<img src="https://HOST/2" alt="">')] },
  },
  {
    id: 'M03',
    slug: 'html-parts-in-mixed',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html(PICTURE),
        { type: 'text/html', content: '<style>p{background:url(https://HOST/2)}</style>' },
        html('<img src="https://HOST/3" alt="">'),
      ],
    },
  },
  { id: 'M04', slug: 'html-first-alternative', entity: { type: 'multipart/alternative', parts: [html(PICTURE), plain()] } },
  {
    id: 'M05',
    slug: 'nested-message',
    entity: {
      type: 'multipart/mixed',
      parts: [html('x'), { type: 'message/rfc822', content: inner('Content-Type: text/html\n', '<p>LABEL</p><img src="https://HOST/1">') }],
    },
  },
  {
    id: 'M06',
    slug: 'message-in-message',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        {
          type: 'message/rfc822',
          content: inner(
            'Content-Type: message/rfc822\n',
            inner('Content-Type: text/html\nDisposition-Notification-To: inner@HOST\n', '<p>LABEL</p><img src="https://HOST/1">'),
          ),
        },
      ],
    },
  },
  {
    id: 'M07',
    slug: 'only-a-nested-message',
    entity: { type: 'message/rfc822', content: inner('Content-Type: text/html\n', '<p>LABEL</p><img src="https://HOST/1">') },
  },
  {
    id: 'M08',
    slug: 'digest',
    entity: {
      type: 'multipart/digest',
      parts: [
        { type: 'message/rfc822', content: inner('Content-Type: text/html\n', '<p>LABEL</p><img src="https://HOST/1">') },
        { type: 'message/rfc822', content: inner('Content-Type: text/html\n', '<p>LABEL</p><img src="https://HOST/2">') },
      ],
    },
  },
  {
    id: 'M09',
    slug: 'external-body',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        { type: 'message/external-body; access-type=URL; URL="https://HOST/1"', content: 'Content-Type: image/png\nContent-ID: <x@HOST>\n' },
        { type: 'message/external-body; access-type=anon-ftp; site="HOST"; name="2"; directory="x"', content: 'Content-Type: text/html\n' },
      ],
    },
  },
  {
    id: 'M10',
    slug: 'location-parts',
    entity: {
      type: 'multipart/related',
      parts: [
        html(
          '<img src="https://HOST/present.png" alt=""><img src="https://HOST/absent.png" alt=""><img src="cid:missing@HOST" alt=""><img src="mid:other@HOST/part@HOST" alt="">',
        ),
        { type: 'image/png', encoding: 'base64', content: 'x', fields: [['Content-Location', 'https://HOST/present.png']] },
      ],
    },
  },
  {
    id: 'M11',
    slug: 'cid-that-is-a-url',
    entity: {
      type: 'multipart/related',
      parts: [
        html('<img src="cid:https://HOST/1" alt=""><img src="cid:x@HOST" alt=""><img src="CID:%68ttps://HOST/2" alt="">'),
        {
          type: 'image/png; name="https://HOST/3"',
          encoding: 'base64',
          content: 'x',
          fields: [
            ['Content-ID', '<x@HOST>'],
            ['Content-Location', 'https://HOST/4'],
          ],
        },
      ],
    },
  },
  {
    id: 'M12',
    slug: 'false-types',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('<img src="cid:f@HOST" alt="">'),
        { type: 'image/png', content: page(PICTURE), encoding: 'base64', fields: [['Content-ID', '<f@HOST>']] },
        { type: 'text/plain', content: page('<img src="https://HOST/2" alt="">') },
        { type: 'application/octet-stream; name="a.html"', content: page('<img src="https://HOST/3" alt="">'), encoding: 'base64' },
      ],
    },
  },
  {
    id: 'M13',
    slug: 'html-attachments',
    fires: 'act',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        attached('text/html', 'a.html', page(PICTURE)),
        attached(
          'application/xhtml+xml',
          'b.xhtml',
          `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>LABEL</p><img src="https://HOST/2"/></body></html>`,
        ),
        attached('application/x-mimearchive', 'c.mht', inner('Content-Type: text/html\n', '<img src="https://HOST/3">')),
        attached('message/rfc822', 'd.eml', inner('Content-Type: text/html\n', '<p>LABEL</p><link rel="preconnect" href="https://HOST">')),
      ],
    },
  },
  {
    id: 'M14',
    slug: 'unclosed-boundary',
    entity: { type: 'multipart/mixed', unclosed: true, parts: [{ type: 'multipart/alternative', unclosed: true, parts: [plain(), html(PICTURE)] }] },
  },
  {
    id: 'M15',
    slug: 'html-without-type',
    fires: 'client',
    fields: [['X-Note', 'the part says text, the bytes say HTML']],
    entity: { type: 'text/plain', content: '<html><body>LABEL <img src="https://HOST/1"></body></html>' },
  },
  {
    id: 'M16',
    slug: 'enriched-and-rtf',
    fires: 'client',
    entity: {
      type: 'multipart/alternative',
      parts: [
        { type: 'text/enriched', content: 'LABEL <x-img>https://HOST/1</x-img> <param>https://HOST/2</param>' },
        { type: 'text/richtext', content: 'LABEL <img src="https://HOST/3">' },
        { type: 'text/markdown', content: 'LABEL ![x](https://HOST/4) <img src="https://HOST/5">' },
        html('x'),
      ],
    },
  },
  {
    id: 'M17',
    slug: 'smime-signed',
    fires: 'client',
    entity: {
      type: 'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256',
      parts: [
        html('x'),
        {
          type: 'application/pkcs7-signature; name="smime.p7s"',
          declares: 'base64',
          content: DETACHED_SIGNATURE,
          fields: [['Content-Disposition', 'attachment; filename="smime.p7s"']],
        },
      ],
    },
  },
  {
    id: 'M18',
    slug: 'pgp-mime-key-server',
    fires: 'client',
    fields: [['Autocrypt-Gossip', 'addr=x@HOST; keydata=xsBN']],
    entity: {
      type: 'multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256',
      parts: [
        html('x'),
        {
          type: 'application/pgp-signature; name="OpenPGP_signature.asc"',
          content: '-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n-----END PGP SIGNATURE-----',
        },
      ],
    },
  },
  {
    id: 'M19',
    slug: 'tnef-and-external-type',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        {
          type: 'application/ms-tnef; name="winmail.dat"',
          encoding: 'base64',
          charset: 'latin1',
          content: '\u0078\u009f\u003e\u0022<img src="https://HOST/1">',
        },
        { type: 'text/uri-list', content: 'https://HOST/2' },
        { type: 'application/x-shockwave-flash', encoding: 'base64', content: 'FWS https://HOST/3' },
      ],
    },
  },
  {
    id: 'M20',
    slug: 'delivery-report',
    fires: 'client',
    entity: {
      type: 'multipart/report; report-type=delivery-status',
      parts: [
        plain('LABEL'),
        {
          type: 'message/delivery-status',
          content: 'Reporting-MTA: dns; HOST\nFinal-Recipient: rfc822; x@HOST\nAction: failed\nDiagnostic-Code: smtp; 550 <img src=https://HOST/1>',
        },
        { type: 'text/rfc822-headers', content: 'From: x@HOST\nDisposition-Notification-To: x@HOST' },
      ],
    },
  },
  {
    id: 'M21',
    slug: 'boundary-forged-in-part',
    entity: {
      type: 'multipart/alternative',
      parts: [
        plain(),
        {
          type: 'text/html; charset=utf-8; format=flowed',
          content: `${page(PICTURE)}\n--=_m21_=\nContent-Type: text/html\n\n<p>LABEL</p><img src="https://HOST/2">`,
        },
      ],
    },
  },
  {
    id: 'M22',
    slug: 'very-many-parts',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html(PICTURE),
        ...Array.from({ length: 300 }, (_, index): Entity => ({ type: 'text/html', content: `<img src="https://HOST/part-${index}">` })),
      ],
    },
  },
  {
    id: 'M23',
    slug: 'smime-opaque',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        {
          type: 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
          declares: 'base64',
          content: OPAQUE_SIGNATURE,
          fields: [['Content-Disposition', 'attachment; filename="smime.p7m"']],
        },
      ],
    },
  },
];
