import type { Vector } from '../vector.ts';

/** Relations that no engine fetches today, and one day one might. */
const INERT_RELATIONS =
  'amphtml appendix archives author bookmark canonical chapter contents copyright describedby edituri first fluid-icon glossary help hub index last license me next openid.server original p3pv1 payment pgpkey pingback prev search section self shortlink start subsection up webmention wlwmanifest';

/** B: head, link and meta. */
export const HEAD: readonly Vector[] = [
  { id: 'B01', slug: 'link-stylesheet', head: '<link rel="stylesheet" href="https://HOST/a">\n', body: 'x' },
  {
    id: 'B02',
    slug: 'link-alternate-stylesheet',
    head: '<link rel="alternate stylesheet" title="b" href="https://HOST/1">\n<link rel="stylesheet" media="print" href="https://HOST/2">\n',
    body: 'x',
  },
  {
    id: 'B06',
    slug: 'link-preconnect',
    head: '<link rel="preconnect" href="https://HOST">\n<link rel="preconnect" href="https://cors.HOST" crossorigin>\n',
    body: 'x',
  },
  {
    id: 'B07',
    slug: 'link-dns-prefetch',
    head: '<link rel="dns-prefetch" href="//token.HOST">\n',
    body: '<link rel="dns-prefetch" href="https://inbody.HOST">',
  },
  { id: 'B08', slug: 'link-import', fires: 'legacy', head: '<link rel="import" href="https://HOST/a">\n', body: 'x' },
  { id: 'B09', slug: 'link-manifest', fires: 'client', head: '<link rel="manifest" href="https://HOST/a">\n', body: 'x' },
  {
    id: 'B11',
    slug: 'link-feed',
    fires: 'client',
    head: '<link rel="alternate" type="application/rss+xml" href="https://HOST/1">\n<link rel="alternate" type="application/atom+xml" href="https://HOST/2">\n',
    body: 'x',
  },
  {
    id: 'B12',
    slug: 'link-inert-relations',
    fires: 'client',
    head: INERT_RELATIONS.split(' ')
      .map((relation) => `<link rel="${relation}" href="https://HOST/${relation}">\n`)
      .join(''),
    body: 'x',
  },
  {
    id: 'B13',
    slug: 'appcache-manifest',
    fires: 'legacy',
    document: '<!DOCTYPE html><html manifest="https://HOST/a"><body><p>LABEL</p></body></html>',
  },
  {
    id: 'B14',
    slug: 'head-profile',
    fires: 'legacy',
    document: '<html><head profile="https://HOST/a"><title>x</title></head><body><p>LABEL</p></body></html>',
  },
  { id: 'B16', slug: 'meta-refresh', head: '<meta http-equiv="refresh" content="1;url=https://HOST/a">\n', body: 'x' },
  {
    id: 'B17',
    slug: 'meta-csp-report',
    fires: 'client',
    head: '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'; report-uri https://HOST/1">\n<meta http-equiv="Content-Security-Policy-Report-Only" content="img-src \'none\'; report-uri https://HOST/2">\n',
    body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
  },
  {
    id: 'B18',
    slug: 'meta-msapplication',
    fires: 'client',
    head: '<meta name="msapplication-badge" content="frequency=30; polling-uri=https://HOST/1">\n<meta name="msapplication-TileImage" content="https://HOST/2">\n<meta name="msapplication-config" content="https://HOST/3">\n<meta name="msapplication-notification" content="frequency=30;polling-uri=https://HOST/4">\n',
    body: 'x',
  },
  {
    id: 'B19',
    slug: 'meta-open-graph',
    fires: 'client',
    head: '<meta property="og:site_name" content="&lt;img src=https://HOST/1&gt;">\n<meta property="og:image" content="https://HOST/2">\n<meta name="twitter:image" content="https://HOST/3">\n<meta property="al:web:url" content="https://HOST/4">\n<meta itemprop="image" content="https://HOST/5">\n',
    body: 'x',
  },
  {
    id: 'B20',
    slug: 'meta-dns-prefetch-control',
    head: '<meta http-equiv="x-dns-prefetch-control" content="on">\n',
    body: '<a href="https://token.HOST/">x</a>',
  },
  {
    id: 'B22',
    slug: 'xml-stylesheet',
    fires: 'client',
    entity: {
      type: 'multipart/alternative',
      parts: [
        { type: 'text/html', content: '<?xml-stylesheet type="text/css" href="https://HOST/1"?><html><body><p>LABEL</p></body></html>' },
        {
          type: 'application/xhtml+xml',
          content:
            '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="https://HOST/2"?><!DOCTYPE html SYSTEM "https://HOST/3"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>LABEL</p></body></html>',
        },
      ],
    },
  },
];
