import { page, type Vector } from '../vector.ts';

const PICTURE = '<img src="https://HOST/1" alt=""><p style="background:url(https://HOST/2)">x</p>';

/** The escape to JIS X 0201, in which 5C is a yen sign and 7E an overline (RFC 1468). */
const JIS_ROMAN = '\u001b(J';
const JIS_KANJI = '\u001b$B';
const ASCII = '\u001b(B';

/** L: the same few requests in other charsets and transfer encodings. */
export const ENCODINGS: readonly Vector[] = [
  { id: 'L01', slug: 'utf-16', charset: 'utf-16', encoding: 'base64', document: page(PICTURE) },
  { id: 'L02', slug: 'utf-16le-unmarked', charset: 'utf-16le', encoding: 'base64', document: page(PICTURE) },
  { id: 'L03', slug: 'utf-16be', charset: 'utf-16be', encoding: 'base64', document: page(PICTURE) },
  { id: 'L04', slug: 'utf-7', fires: 'legacy', charset: 'utf-7', document: page(PICTURE) },
  {
    id: 'L05',
    slug: 'utf-7-by-meta',
    claims: 'us-ascii',
    document:
      '<html><head><meta charset="utf-7"></head><body><p>LABEL</p>+ADw-img src=+ACI-https://HOST/1+ACI-+AD4- <img src="https://HOST/2" alt=""></body></html>',
  },
  { id: 'L06', slug: 'gb18030', charset: 'gb18030', document: page(`<p>为人民邮件</p>${PICTURE}`) },
  {
    id: 'L07',
    slug: 'gb18030-lead-byte',
    charset: 'latin1',
    claims: 'gb18030',
    document: '<html><body><p>LABEL</p><img alt="\u0081"><img src=https://HOST/1>" ><p title="\u00c4">x</p><img src="https://HOST/2"></body></html>',
  },
  {
    id: 'L08',
    slug: 'iso-2022-jp',
    charset: 'latin1',
    claims: 'iso-2022-jp',
    document: `<html><body><p>LABEL</p><p>${JIS_KANJI}<k${ASCII}</p><img src="https://HOST/1" alt=""></body></html>`,
  },
  {
    id: 'L09',
    slug: 'iso-2022-jp-escape-in-tag',
    charset: 'latin1',
    claims: 'iso-2022-jp',
    document: `<html><body><p>LABEL</p><i${ASCII}mg src="https://HOST/1"><img src="https:${JIS_ROMAN}//HOST/2"><img alt="${JIS_KANJI}"><img src=https://HOST/3 alt="${ASCII}"></body></html>`,
  },
  { id: 'L10', slug: 'koi8-r', charset: 'koi8-r', document: page(`<p>Письмо без слежки</p>${PICTURE}`) },
  { id: 'L11', slug: 'windows-1252', charset: 'win1252', claims: 'windows-1252', document: page(`<p>“Déjà vu”</p>${PICTURE}`) },
  {
    id: 'L12',
    slug: 'shift-jis-trail-byte',
    charset: 'latin1',
    claims: 'shift_jis',
    document:
      '<html><body><p>LABEL</p><img alt="\u0095\\" title="><img src=https://HOST/1>"><p title="\u0083"><img src=https://HOST/2>"x</p></body></html>',
  },
  { id: 'L13', slug: 'big5', charset: 'big5', document: page(`<p>郵件</p>${PICTURE}`) },
  { id: 'L14', slug: 'unknown-charset', claims: 'x-user-defined-9', document: page(PICTURE) },
  { id: 'L15', slug: 'empty-charset', claims: '""', document: page(PICTURE) },
  { id: 'L16', slug: 'byte-order-mark', charset: 'utf-8', claims: 'iso-8859-1', document: `\ufeff${page(PICTURE)}` },
  { id: 'L17', slug: 'charset-and-meta-differ', fires: 'client', charset: 'utf-16le', encoding: 'base64', claims: 'utf-8', document: page(PICTURE) },
  { id: 'L18', slug: 'base64', encoding: 'base64', body: PICTURE },
  { id: 'L19', slug: 'quoted-printable', encoding: 'quoted-printable', body: PICTURE },
  // The text of this one, base64-encoded with lines of odd lengths and characters of no alphabet: RFC 2045, 6.8 says to ignore them.
  {
    id: 'L20',
    slug: 'base64-with-rubbish',
    entity: {
      type: 'text/html',
      declares: 'base64',
      content: 'PHA+TGVhayB0ZXN0IEwyMDwv\ncD48aW1nIHNyYz0ia!*\n~HR0cHM6Ly9sMjAubGVh\n \tay50ZXN0LzEiIGFsdD0iIj48cD54PC9wPg==\n====\n',
    },
  },
  {
    id: 'L21',
    slug: 'quoted-printable-broken',
    entity: {
      type: 'text/html',
      declares: 'quoted-printable',
      content: '<p>LABEL</p><img src=\n=\n"https://HOST/1" alt=""><img src="https://HOST=ZZ/2"><img sr=63="https://HOST/3">',
    },
  },
  {
    id: 'L22',
    slug: 'two-transfer-encodings',
    entity: {
      type: 'text/html',
      encoding: '7bit',
      fields: [['Content-Transfer-Encoding', 'quoted-printable']],
      content: '<p>LABEL</p><img src=3D"https://HOST/1"><img src="https://HOST/2">',
    },
  },
  {
    id: 'L23',
    slug: 'fullwidth-and-lookalike-letters',
    body: '<img src="https://ＨＯＳＴ．HOST/1" alt=""><img src="ｈttps://HOST/2" alt=""><img ſrc="https://HOST/3" src="https://HOST/4" alt=""><ımg src="https://HOST/5"><img src="https://HOST。/6" alt="">',
  },
  {
    id: 'L24',
    slug: 'null-bytes',
    fires: 'legacy',
    encoding: 'base64',
    body: '<im\u0000g src="https://HOST/1"><img s\u0000rc="https://HOST/2"><img src="https://\u0000HOST/3" alt=""><img src="\u0000https://HOST/4" alt=""><\u0000img src="https://HOST/5">',
  },
  {
    id: 'L25',
    slug: 'bidirectional-controls',
    body: '<p>\u202eTSOH//:sptth\u202c</p><img src="\u202ahttps://HOST/1" alt=""><a href="https://HOST/\u202egnp.exe">\u2066https://target.HOST\u2069</a><img src="https://\u200fHOST/2" alt=""><img src="https://HOST/\u202egnp.3" alt="">',
  },
  {
    id: 'L26',
    slug: 'entities-in-urls',
    body: '<img src="&#104;ttps&colon;&sol;&sol;HOST/1" alt=""><img src="&#x68;&#x74;&#x74;&#x70;&#x73;&#x3a;//HOST/2" alt=""><img src="https&#0000058//HOST/3" alt=""><img src="https:&#x2f&#x2fHOST&#x2f4" alt=""><img src="&NewLine;https&#58;//HOST/5" alt=""><a href="&#106avascript:fetch(\'https://HOST/6\')">x</a>',
  },
  {
    id: 'L27',
    slug: 'utf-32-that-is-none',
    claims: 'utf-32',
    document: page(PICTURE),
  },
  {
    id: 'L28',
    slug: 'utf-16-by-meta-under-another-name',
    claims: 'us-ascii',
    document: `<html><head><meta charset="unicode"></head><body><p>LABEL</p>${PICTURE}</body></html>`,
  },
  {
    id: 'L29',
    slug: 'utf-7-to-some',
    claims: 'us-ascii',
    document: '<html><head><!-- <meta charset="utf-7"> --></head><body><p>LABEL</p><img src="https://HOST/1?+AGI-" alt=""></body></html>',
  },
];
