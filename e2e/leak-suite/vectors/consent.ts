import { type ConsentVector, html } from '../vector.ts';

const picture = (path: string, alt: string, size = 'width="200" height="80"') => `<img src="${path}" ${size} alt="${alt}">`;
const GOOD = picture('https://HOST/picture/good.png', 'A picture that may be shown');

/** S: what happens once the reader has approved a proven sender. How the hosts answer stands in README.md. */
export const CONSENT: readonly ConsentVector[] = [
  {
    id: 'S01',
    slug: 'pictures-next-to-trackers',
    allowed: ['https://HOST/picture/logo.png', 'https://HOST/picture/hero.png'],
    body: `${picture('https://HOST/picture/logo.png', 'Logo')}${picture('https://HOST/picture/hero.png', 'A hero', 'width="600" height="300"')}<img src="https://HOST/picture/open.png?id=9c1e5a7d3b6f48e2a0" width="1" height="1" alt=""><div style="display:none"><img src="https://HOST/picture/hidden.png?id=9c1e5a7d3b6f48e2a0" alt=""></div><img src="https://HOST/picture/o/9c1e5a7d3b6f48e2a0" alt="">`,
  },
  {
    id: 'S02',
    slug: 'token-in-a-visible-picture',
    allowed: ['https://HOST/picture/good.png'],
    body: `${GOOD}${picture('https://HOST/picture/you.png?r=Zk3tQ9vXb7LmN2pRw8sYh4JdCf6GaUeT', 'Your card')}${picture('https://HOST/picture/reader%40leak.test.png', 'Your address')}`,
  },
  {
    id: 'S03',
    slug: 'redirect-to-a-tracker',
    allowed: ['https://HOST/redirect-to-tracker/1.png'],
    body: picture('https://HOST/redirect-to-tracker/1.png', 'A detour'),
  },
  {
    id: 'S04',
    slug: 'redirect-to-another-host',
    allowed: ['https://HOST/redirect/other.test.HOST/picture/1.png'],
    body: picture('https://HOST/redirect/other.test.HOST/picture/1.png', 'A detour'),
  },
  {
    id: 'S05',
    slug: 'redirects-without-end',
    // The first request and three hops; the fourth may not follow.
    allowed: ['https://HOST/loop/0', 'https://HOST/loop/1', 'https://HOST/loop/2', 'https://HOST/loop/3'],
    body: picture('https://HOST/loop/0', 'A circle'),
  },
  {
    id: 'S06',
    slug: 'redirect-to-private-addresses',
    allowed: ['https://HOST/redirect/127.0.0.1/s06', 'https://HOST/redirect/169.254.169.254/latest/s06', 'https://HOST/redirect/private.HOST/s06'],
    body: `${picture('https://HOST/redirect/127.0.0.1/s06', 'One')}${picture('https://HOST/redirect/169.254.169.254/latest/s06', 'Two')}${picture('https://HOST/redirect/private.HOST/s06', 'Three')}`,
  },
  {
    id: 'S07',
    slug: 'redirect-to-other-schemes',
    allowed: ['https://HOST/redirect-scheme/file', 'https://HOST/redirect-scheme/data', 'https://HOST/redirect-scheme/http'],
    body: `${picture('https://HOST/redirect-scheme/file', 'One')}${picture('https://HOST/redirect-scheme/data', 'Two')}${picture('https://HOST/redirect-scheme/http', 'Three')}`,
  },
  { id: 'S08', slug: 'cookies-first', allowed: ['https://HOST/cookie/1.png'], body: picture('https://HOST/cookie/1.png', 'It sets a cookie') },
  {
    id: 'S09',
    slug: 'cookies-again',
    allowed: ['https://HOST/cookie/1.png', 'https://s08.leak.test/cookie/1.png'],
    body: `${picture('https://HOST/cookie/1.png', 'It sets a cookie')}${picture('https://s08.leak.test/cookie/1.png', 'It would know the cookie of another message')}`,
  },
  {
    id: 'S10',
    slug: 'etag-and-modified-since',
    allowed: ['https://HOST/etag/1.png', 'https://HOST/etag/2.png'],
    body: `${picture('https://HOST/etag/1.png', 'It has an ETag')}${picture('https://HOST/etag/2.png', 'It was modified long ago')}`,
  },
  { id: 'S11', slug: 'slow-stream', allowed: ['https://HOST/slow/1.png'], body: picture('https://HOST/slow/1.png', 'A byte a second') },
  {
    id: 'S12',
    slug: 'private-addresses',
    allowed: [],
    body: [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0.0.0.0',
      '10.0.0.1',
      '172.16.0.1',
      '192.168.0.1',
      '100.64.0.1',
      '169.254.169.254',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[fe80::1]',
      '[fc00::1]',
      '[64:ff9b::7f00:1]',
      '224.0.0.1',
      '255.255.255.255',
      'localhost',
      'x.localhost',
      'metadata.google.internal',
      'printer',
      'router.local',
    ]
      .map((host, index) => picture(`http://${host}/s12/${index}.png`, `Address ${index}`))
      .join(''),
  },
  {
    id: 'S13',
    slug: 'names-of-private-addresses',
    allowed: [],
    body: ['loopback', 'private', 'linklocal', 'mapped', 'both'].map((name) => picture(`https://${name}.HOST/picture/1.png`, name)).join(''),
  },
  {
    id: 'S14',
    slug: 'rebinding',
    allowed: ['https://rebind.HOST/picture/1.png'],
    body: picture('https://rebind.HOST/picture/1.png', 'Public when asked first, private when asked again'),
  },
  {
    id: 'S15',
    slug: 'svg-answer',
    allowed: ['https://HOST/svg/1.svg', 'https://HOST/svg-as-png/2.png'],
    body: `${picture('https://HOST/svg/1.svg', 'An SVG')}${picture('https://HOST/svg-as-png/2.png', 'An SVG that says it is a PNG')}`,
  },
  {
    id: 'S16',
    slug: 'html-as-picture',
    allowed: ['https://HOST/html-as-png/1.png'],
    body: picture('https://HOST/html-as-png/1.png', 'A page that says it is a PNG'),
  },
  { id: 'S17', slug: 'endless-bytes', allowed: ['https://HOST/endless/1.png'], body: picture('https://HOST/endless/1.png', 'It never ends') },
  {
    id: 'S18',
    slug: 'huge-dimensions',
    allowed: ['https://HOST/huge/1.png'],
    body: picture('https://HOST/huge/1.png', '60,000 pixels square, in a few bytes'),
  },
  {
    id: 'S19',
    slug: 'compressed-answer',
    allowed: ['https://HOST/gzip-bomb/1.png'],
    body: picture('https://HOST/gzip-bomb/1.png', 'Small until it is unpacked'),
  },
  {
    id: 'S20',
    slug: 'very-many-pictures',
    allowed: Array.from({ length: 400 }, (_, index) => `https://HOST/picture/${index}.png`),
    body: Array.from({ length: 400 }, (_, index) => picture(`https://HOST/picture/${index}.png`, `${index}`, 'width="40" height="40"')).join(''),
  },
  {
    id: 'S21',
    slug: 'asks-to-log-in',
    allowed: ['https://HOST/unauthorised/1.png'],
    body: picture('https://HOST/unauthorised/1.png', 'It asks for a password'),
  },
  { id: 'S22', slug: 'user-in-the-url', allowed: [], body: picture('https://reader:secret@HOST/picture/1.png', 'A user in the URL') },
  {
    id: 'S23',
    slug: 'early-hints-and-link-fields',
    allowed: ['https://HOST/hints/1.png'],
    body: picture('https://HOST/hints/1.png', 'Its answer names other hosts'),
  },
  {
    id: 'S24',
    slug: 'not-found-and-errors',
    allowed: ['https://HOST/status/404', 'https://HOST/status/500', 'https://HOST/status/204', 'https://HOST/reset/1.png'],
    body: ['status/404', 'status/500', 'status/204', 'reset/1.png'].map((path) => picture(`https://HOST/${path}`, path)).join(''),
  },
  {
    id: 'S25',
    slug: 'ports',
    allowed: ['https://HOST/picture/1.png'],
    body: `${picture('https://HOST:22/picture/0.png', 'A port of another service')}${picture('https://HOST/picture/1.png', 'The usual port')}`,
  },
  {
    id: 'S26',
    slug: 'styles-fonts-and-frames-stay-out',
    allowed: ['https://HOST/picture/good.png'],
    head: '<link rel="stylesheet" href="https://HOST/style.css">\n<link rel="preconnect" href="https://connect.HOST">\n<link rel="dns-prefetch" href="//dns.HOST">\n<style>@import url(https://HOST/import.css);@font-face{font-family:x;src:url(https://HOST/font.woff2)}</style>\n',
    body: `${GOOD}<iframe src="https://HOST/frame"></iframe><video src="https://HOST/video" poster="https://HOST/open/poster.png?id=9c1e5a7d3b6f48e2a0" width="1" height="1"></video><script src="https://HOST/script"></script><object data="https://HOST/object"></object>`,
  },
  {
    id: 'S27',
    slug: 'links-and-receipts-stay-out',
    allowed: ['https://HOST/picture/good.png'],
    fields: [
      ['List-Unsubscribe', '<https://HOST/unsubscribe>'],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['Disposition-Notification-To', '<receipt@HOST>'],
    ],
    body: `${GOOD}<a href="https://link.HOST/1">x</a><form action="https://HOST/form"></form>`,
  },
  {
    id: 'S28',
    slug: 'one-url-twice',
    allowed: ['https://HOST/picture/good.png'],
    body: `${GOOD}${GOOD}<img src="https://HOST/picture/good.png#again" width="20" height="8" alt="again">`,
  },
  {
    id: 'S29',
    slug: 'pictures-in-all-forms',
    allowed: [
      'https://HOST/picture/1.png',
      'https://HOST/picture/2.png',
      'https://HOST/picture/3.png',
      'https://HOST/picture/4.png',
      'https://HOST/picture/5.png',
    ],
    body: `${picture('https://HOST/picture/1.png', 'img')}<table width="300" height="90" background="https://HOST/picture/2.png"><tr><td style="background-image:url(https://HOST/picture/3.png);width:300px;height:90px">x</td></tr></table><img srcset="https://HOST/picture/4.png 1x, https://HOST/picture/5.png 2x" width="200" height="80" alt="srcset">`,
  },
  {
    id: 'S30',
    slug: 'lazy-and-far-below',
    allowed: ['https://HOST/picture/1.png', 'https://HOST/picture/2.png'],
    body: `${picture('https://HOST/picture/1.png', 'Above')}<div style="height:9000px">scroll</div><img loading="lazy" src="https://HOST/picture/2.png" width="200" height="80" alt="Far below: it comes together with the first">`,
  },
  { id: 'S31', slug: 'plain-http', allowed: ['http://HOST/picture/1.png'], body: picture('http://HOST/picture/1.png', 'Without TLS') },
  {
    id: 'S32',
    slug: 'certificate-of-somebody-else',
    allowed: ['https://badcert.HOST/picture/1.png'],
    body: picture('https://badcert.HOST/picture/1.png', 'Its certificate is for another name'),
  },
  {
    id: 'S33',
    slug: 'wrong-and-broken-pictures',
    allowed: ['https://HOST/octet-stream/1.png', 'https://HOST/truncated/2.png', 'https://HOST/empty/3.png'],
    body: `${picture('https://HOST/octet-stream/1.png', 'A PNG that says it is bytes')}${picture('https://HOST/truncated/2.png', 'Half a PNG')}${picture('https://HOST/empty/3.png', 'Nothing')}`,
  },
  {
    id: 'S34',
    slug: 'pictures-of-a-nested-message',
    allowed: ['https://HOST/picture/good.png'],
    entity: {
      type: 'multipart/mixed',
      parts: [
        html(GOOD),
        {
          type: 'message/rfc822',
          content:
            'From: news@HOST\nTo: reader@leak.test\nSubject: inner\nContent-Type: text/html\n\n<p>LABEL, nested: nobody proved who sent it</p><img src="https://HOST/picture/nested.png" width="200" height="80" alt="nested">',
        },
      ],
    },
  },
  {
    id: 'S35',
    slug: 'hidden-in-newer-words',
    allowed: ['https://HOST/picture/good.png'],
    body: `${GOOD}${[
      'scale:0',
      'zoom:0.001',
      'opacity:calc(0)',
      'rotate:y 90deg',
      'translate:-9999px',
      'transform:translateX(-9999px)',
      'inline-size:0',
      'width:clamp(0px,0px,1px)',
      'position:fixed;left:-100vw',
      'clip-path:xywh(0 0 0 0)',
      'clip-path:polygon(0 0,0 0,0 0)',
      'mask-image:linear-gradient(transparent,transparent)',
      '--d:none;display:var(--d)',
    ]
      .map((style, at) => `<img src="https://HOST/picture/${at}.png?id=9c1e5a7d3b6f48e2a${at + 10}" alt="" style="${style}">`)
      .join('')}`,
  },
];
