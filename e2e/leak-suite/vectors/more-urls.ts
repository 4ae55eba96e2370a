import type { Vector } from '../vector.ts';

const images = (urls: readonly string[]) => urls.map((url) => `<img src="${url}" alt="">`).join('');

/** P: hosts and URLs in the shapes that parsers disagree about. Addresses are of TEST-NET-2 (RFC 5737) in every notation. */
export const MORE_URLS: readonly Vector[] = [
  {
    id: 'P01',
    slug: 'numeric-hosts',
    body: images([
      'http://198.51.100.7/p01/dotted',
      'http://3325256711/p01/decimal',
      'http://0xC6336407/p01/hex',
      'http://0306.0063.0144.0007/p01/octal',
      'http://198.51.25607/p01/short',
      'http://0xc6.0x33.0x64.0x07/p01/mixed',
      '//198.51.100.7./p01/dot',
    ]),
  },
  {
    id: 'P02',
    slug: 'ipv6-hosts',
    body: images([
      'http://[2001:db8::7]/p02/plain',
      'http://[2001:0DB8:0:0:0:0:0:7]:8080/p02/long',
      'http://[::ffff:198.51.100.7]/p02/mapped',
      'http://[64:ff9b::c633:6407]/p02/nat64',
      'http://[::ffff:c633:6407]/p02/mapped-hex',
    ]),
  },
  {
    id: 'P03',
    slug: 'ports-and-userinfo',
    body: images([
      'https://HOST:8443/1',
      'http://HOST:80/2',
      'https://user:secret@HOST/3',
      'https://other.HOST@HOST/4',
      'https://HOST:443@HOST/5',
      'http://HOST:0/6',
      'https://HOST:65535/7',
      'https://@HOST/8',
    ]),
  },
  {
    id: 'P04',
    slug: 'slashes',
    body: images([
      'https:HOST/1',
      'https:/HOST/2',
      'https:///HOST/3',
      'https:\\\\HOST\\4',
      '/\\HOST/5',
      '\\/HOST/6',
      '///HOST/7',
      'https:\t//HOST/8',
      '//HOST\\@other.HOST/9',
    ]),
  },
  {
    id: 'P05',
    slug: 'letter-case-and-percent',
    body: images([
      'HTTPS://HOST/1',
      'hTtPs://HOST./2',
      'https://%48OST.HOST/3',
      'https://HOST%2f4',
      'https://x%2eHOST/5',
      'https://HOST/%00/6',
      'https://HOST/../../7',
      'https://HOST?8',
      'https://HOST#9',
    ]),
  },
  {
    id: 'P06',
    slug: 'international-names',
    body: images([
      'https://bücher.HOST/1',
      'https://xn--bcher-kva.HOST/2',
      'https://faß.HOST/3',
      'https://☃.HOST/4',
      'https://а.HOST/5',
      'https://x。HOST/6',
      'https://x\u00ad.HOST/7',
    ]),
  },
  {
    id: 'P07',
    slug: 'very-long-urls',
    body: images([
      `https://HOST/${'a'.repeat(70_000)}`,
      `https://${'a.'.repeat(60)}HOST/2`,
      `https://HOST/?${'x='.repeat(9_000)}`,
      `https://${'b'.repeat(63)}.HOST/4`,
    ]),
  },
  {
    id: 'P08',
    slug: 'dns-only-labels',
    body: `<link rel="dns-prefetch" href="//q1.HOST"><link rel="dns-prefetch" href="//mzxw6ytboi.q2.HOST"><link rel="preconnect" href="//q3.HOST:1"><a href="//q4.HOST">x</a><img src="https://q5.HOST:1/" alt="">`,
  },
  { id: 'P09', slug: 'plain-http', body: images(['http://HOST/1', 'http://HOST:8080/2']) },
  {
    id: 'P10',
    slug: 'script-and-data-links',
    fires: 'act',
    body: '<a href="javascript:fetch(\'https://HOST/1\')">x</a><a href="data:text/html,<img src=https://HOST/2>">y</a><a href="vbscript:x https://HOST/3">z</a><a href="jav&#x09;ascript:fetch(\'https://HOST/4\')">s</a><a href="\u0001javascript:fetch(\'https://HOST/5\')">t</a><a href="file://HOST/6">u</a><a href="ms-msdt:/id https://HOST/7">v</a>',
    encoding: 'quoted-printable',
  },
  {
    id: 'P11',
    slug: 'private-and-local-hosts',
    body: '<img src="https://HOST/1" alt=""><img src="http://localhost/p11" alt=""><img src="http://127.1/p11" alt=""><img src="http://169.254.169.254/latest/meta-data/p11" alt=""><img src="http://[::1]/p11" alt=""><img src="http://router.local/p11" alt=""><img src="http://printer/p11" alt="">',
  },
  {
    id: 'P12',
    slug: 'link-http-header-fields',
    fields: [
      ['Link', '<https://HOST/1>; rel=preconnect'],
      ['Refresh', '0; url=https://HOST/2'],
      ['X-Pingback', 'https://HOST/3'],
      ['NEL', '{"report_to":"x"}'],
      ['Report-To', '{"endpoints":[{"url":"https://HOST/4"}]}'],
      ['Content-Security-Policy', 'default-src *; report-uri https://HOST/5'],
    ],
    body: '<img src="https://HOST/6" alt="">',
  },
];
