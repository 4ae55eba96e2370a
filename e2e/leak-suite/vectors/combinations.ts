import { html, page, plain, type Vector } from '../vector.ts';

/** Q: several tricks at once, as somebody would who means it. */
export const COMBINATIONS: readonly Vector[] = [
  {
    id: 'Q01',
    slug: 'base64-utf-16-escaped-import',
    charset: 'utf-16',
    encoding: 'base64',
    document: page('<p>x</p>', String.raw`<style>@\69mport "https://HOST/1";p{background:\75rl(https://HOST/2)}</style>`),
  },
  {
    id: 'Q02',
    slug: 'nested-related-svg-in-srcdoc',
    entity: {
      type: 'multipart/mixed',
      parts: [
        {
          type: 'multipart/alternative',
          parts: [
            plain(),
            {
              type: 'multipart/related',
              parts: [
                html('<iframe srcdoc="&lt;svg&gt;&lt;image href=&quot;https://HOST/1&quot;/&gt;&lt;/svg&gt;"></iframe>'),
                {
                  type: 'image/svg+xml',
                  content: '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://HOST/2"/></svg>',
                  fields: [['Content-ID', '<s@HOST>']],
                },
              ],
            },
          ],
        },
      ],
    },
  },
  {
    id: 'Q03',
    slug: 'newsletter-with-everything',
    head: '<link rel="preconnect" href="https://fonts.HOST">\n<link rel="stylesheet" href="https://fonts.HOST/css?family=X">\n<style>@import url(https://HOST/import.css);@font-face{font-family:x;src:url(https://HOST/font.woff2)}@media (prefers-color-scheme:dark){.x{background:url(https://HOST/dark.png)}}</style>\n',
    body: '<table background="https://HOST/table.png"><tr><td style="background-image:url(\'https://HOST/hero.jpg\')"><img src="https://HOST/logo.png" srcset="https://HOST/logo@2x.png 2x" width="200" height="60" alt="Logo"><!--[if gte mso 9]><v:fill src="https://HOST/vml.png"/><![endif]--></td></tr></table><div style="display:none"><img src="https://HOST/hidden.gif" alt=""></div><img src="https://HOST/open.gif?id=9c1e5a7d3b" width="1" height="1" alt="">',
  },
  {
    id: 'Q04',
    slug: 'svg-use-of-data-with-style',
    fires: 'legacy',
    body: '<svg><use href="data:image/svg+xml,<svg id=%22x%22 xmlns=%22http://www.w3.org/2000/svg%22><style>@import %22https://HOST/1%22;</style><image href=%22https://HOST/2%22/></svg>#x"/></svg>',
  },
  {
    id: 'Q05',
    slug: 'base-and-css-and-cid',
    document:
      '<html><head><base href="https://HOST/"><style>p{background:url(part/1)}b{background:url(cid:x)}i{background:image-set("remote/2" 1x)}</style></head><body><p>LABEL</p><b>x</b><i>y</i><img src="cid:x" alt=""></body></html>',
  },
  {
    id: 'Q06',
    slug: 'noscript-in-svg-in-template',
    body: '<template><svg><noscript><style><a title="</style></noscript></svg></template><img src=https://HOST/1>"></a></style></noscript></svg></template><img src="https://HOST/2" alt="">',
  },
  {
    id: 'Q07',
    slug: 'comment-conditional-in-style',
    body: '<style><!--[if mso]>p{background:url(https://HOST/1)}<![endif]-->b{background:url(https://HOST/2)}</style><!--[if !mso]>--><img src="https://HOST/3" alt=""><!--<![endif]--><p>x</p><b>y</b>',
  },
  {
    id: 'Q08',
    slug: 'refresh-in-nested-message',
    entity: {
      type: 'multipart/mixed',
      parts: [
        html('x'),
        {
          type: 'message/rfc822',
          content:
            'From: inner@HOST\nSubject: inner\nContent-Type: text/html\n\n<p>LABEL</p><meta http-equiv="refresh" content="0;url=https://HOST/1"><link rel="dns-prefetch" href="//token.HOST">',
        },
      ],
    },
  },
  {
    id: 'Q09',
    slug: 'shadow-style-nesting-layer',
    body: '<div><template shadowrootmode="open"><style>@layer a{:host{& p{background:image-set("https://HOST/1" 1x)}}}</style><p>x</p></template></div>',
  },
  {
    id: 'Q10',
    slug: 'entity-in-escape-in-entity',
    body: String.raw`<p style="background:&#92;75rl(&#34;https&#92;3a//HOST/1&#34;)">x</p><p style="background:u\72 l(&apos;&bsol;68ttps://HOST/2&apos;)">x</p>`,
  },
  {
    id: 'Q11',
    slug: 'two-bodies-one-attribute',
    entity: {
      type: 'multipart/related',
      parts: [{ type: 'multipart/alternative', parts: [plain(), html('<a title="')] }, html('"><img src="https://HOST/1" alt="">')],
    },
  },
  {
    id: 'Q12',
    slug: 'calendar-html-with-hints',
    fires: 'client',
    entity: {
      type: 'multipart/alternative',
      parts: [
        html('<link rel="preconnect" href="https://HOST">'),
        {
          type: 'text/calendar; method=REQUEST',
          content:
            'BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:LABEL\nSUMMARY:<img src="https://HOST/1">\nURL:https://HOST/2\nLOCATION:https://HOST/3\nEND:VEVENT\nEND:VCALENDAR',
        },
      ],
    },
  },
  {
    id: 'Q13',
    slug: 'late-body-background',
    document:
      '<html><head></head><body><p>LABEL</p></body></html><body background="https://HOST/1" style="background:url(https://HOST/2)"><html manifest="https://HOST/3"><frameset><img src="https://HOST/4">',
  },
  {
    id: 'Q14',
    slug: 'picture-in-svg-in-math-in-table',
    body: '<table><tr><td><math><mtext><svg><foreignObject><picture><source srcset="https://HOST/1"><img alt="" style="content:url(https://HOST/2)"></picture></foreignObject></svg></mtext></math></td></tr></table>',
  },
  {
    id: 'Q15',
    slug: 'long-document',
    body: `${'<p>Nothing to see.</p>'.repeat(4_000)}<img src="https://HOST/1" alt=""><style>p{background:url(https://HOST/2)}</style>`,
  },
  { id: 'Q16', slug: 'fifty-thousand-divs', body: `${'<div>'.repeat(50_000)}<img src="https://HOST/1" alt="">` },
];
