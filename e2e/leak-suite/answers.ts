/** How the hosts of the leak suite answer, for whatever stands at the end of the wire in a test: names and pages as pure functions. */
import { Buffer } from 'node:buffer';
import { crc32, deflateSync, gzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer;
  /** `slow`: a byte a second. `endless`: the body again and again. `reset`: the connection is cut after the status line. Else at once. */
  pace: 'at-once' | 'slow' | 'endless' | 'reset';
}

/** What a name with this first label resolves to, whoever asks. */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1', '::1'],
  private: ['10.0.0.1'],
  linklocal: ['169.254.169.254', 'fe80::1'],
  mapped: ['::ffff:127.0.0.1'],
};

/**
 * Addresses of a name. `reachable` is what an ordinary name has: globally routable, or an address guard would refuse it as well. `asked` counts the questions for it, from 0: `rebind` is public the first time and loopback after that, `both` is public and private at once.
 */
export function addressesOf(name: string, asked: number, reachable: readonly string[]): readonly string[] {
  const [label = ''] = name.toLowerCase().split('.');
  if (label === 'rebind') return asked === 0 ? reachable : ['127.0.0.1'];
  if (label === 'both') return [...reachable, '192.168.0.1'];
  return PRIVATE[label] ?? reachable;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A grey PNG (ISO/IEC 15948). `rows` below `height` leaves the picture data short. */
function png(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const data = deflateSync(Buffer.alloc((width + 1) * rows, 0x80).map((value, index) => (index % (width + 1) === 0 ? 0 : value)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const PICTURE = png(200, 80);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><image href="https://answer.leak.test/from-svg"/></svg>');
const PAGE = Buffer.from('<!DOCTYPE html><title>page</title><img src="https://answer.leak.test/from-page">');
/** 60,000 by 60,000 pixels would be 3.6 GB. */
const HUGE = png(60_000, 60_000, 1);
/** Unpacked 64 MB, packed 64 KB. */
const BOMB_BYTES = 64 * 1024 * 1024;

const ok = (body: Buffer, type = 'image/png', ...headers: Answer['headers']): Answer => ({
  status: 200,
  headers: [['Content-Type', type], ...headers],
  body,
  pace: 'at-once',
});
const status = (code: number, ...headers: Answer['headers']): Answer => ({ status: code, headers, body: Buffer.alloc(0), pace: 'at-once' });

const SCHEMES: Readonly<Record<string, (host: string) => string>> = {
  file: () => 'file:///etc/hostname',
  data: () => `data:image/png;base64,${PICTURE.toString('base64')}`,
  http: (host) => `http://${host}/picture/plain.png`,
};

/** Kind of answer, the first segment of the path → the answer. */
const KINDS: Readonly<Record<string, (rest: string, host: string) => Answer>> = {
  picture: () => ok(PICTURE),
  redirect: (rest) => status(302, ['Location', `https://${rest}`]),
  'redirect-to-tracker': (_, host) => status(302, ['Location', `https://${host}/open.gif?id=9c1e5a7d3b6f48e2a0`]),
  loop: (rest, host) => status(302, ['Location', `https://${host}/loop/${Number.parseInt(rest, 10) + 1}`]),
  'redirect-scheme': (rest, host) => status(302, ['Location', SCHEMES[rest]?.(host) ?? '/']),
  cookie: () =>
    ok(
      PICTURE,
      'image/png',
      ['Set-Cookie', 'id=9c1e5a7d; Max-Age=31536000; Path=/; SameSite=None; Secure'],
      ['Set-Cookie', 'all=1; Domain=leak.test'],
    ),
  etag: () => ok(PICTURE, 'image/png', ['ETag', '"9c1e5a7d"'], ['Last-Modified', 'Mon, 02 Nov 2026 08:00:00 GMT'], ['Cache-Control', 'no-cache']),
  hsts: () => ok(PICTURE, 'image/png', ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']),
  slow: () => ({ ...ok(PICTURE), pace: 'slow' }),
  endless: () => ({ ...ok(PICTURE), pace: 'endless' }),
  huge: () => ok(HUGE),
  'gzip-bomb': () => ok(gzipSync(Buffer.alloc(BOMB_BYTES)), 'image/png', ['Content-Encoding', 'gzip']),
  svg: () => ok(SVG, 'image/svg+xml'),
  'svg-as-png': () => ok(SVG),
  'html-as-png': () => ok(PAGE),
  'octet-stream': () => ok(PICTURE, 'application/octet-stream'),
  truncated: () => ok(PICTURE.subarray(0, PICTURE.length / 2)),
  empty: () => ok(Buffer.alloc(0)),
  unauthorised: () => status(401, ['WWW-Authenticate', 'Basic realm="leak test"']),
  hints: (_, host) =>
    ok(
      PICTURE,
      'image/png',
      ['Link', `<https://hinted.${host}>; rel=preconnect`],
      ['Alt-Svc', `h3="alt.${host}:443"`],
      ['Refresh', `0; url=https://${host}/refreshed`],
      ['NEL', '{"report_to":"x","max_age":86400}'],
      ['Report-To', `{"group":"x","max_age":86400,"endpoints":[{"url":"https://${host}/report"}]}`],
    ),
  status: (rest) => status(Number.parseInt(rest, 10)),
  reset: () => ({ ...status(200), pace: 'reset' }),
};

/** The answer to GET `https://host/path`; a path of no known kind is an ordinary picture, so that what should not have been asked for comes in full. */
export function answerOf(host: string, path: string): Answer {
  const [, kind = '', rest = ''] = /^\/([^/?]*)\/?(.*)$/s.exec(path) ?? [];
  return (KINDS[kind] ?? (() => ok(PICTURE)))(rest, host);
}

/** Whether the path asks for one of the special answers. */
export const isKnownKind = (path: string) => Object.hasOwn(KINDS, path.split('/')[1] ?? '');
