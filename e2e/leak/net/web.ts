import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { picture } from '../../support/picture.ts';

const PNG = picture(200, 80, [46, 94, 170], [170, 204, 238]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>';
const PAGE = '<!doctype html><title>page</title><p>A page.</p>';
/** Sizes of what is too much. */
const BOMB_BYTES = 64 * 1024 * 1024;
const ENDLESS_CHUNK = Buffer.alloc(16 * 1024, 1);
const HUGE_SIDE = 60_000;
const SLOW_MS = 1_000;

type Bytes = string | Uint8Array;
type Respond = (request: IncomingMessage, response: ServerResponse, rest: string) => void;

const send = (response: ServerResponse, type: string, body: Bytes, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
const redirect = (response: ServerResponse, to: string) => response.writeHead(302, { Location: to }).end();

/** A PNG's signature and a header that promises more than any memory holds. */
function hugePicture(): Buffer {
  const small = Buffer.from(PNG);
  small.writeUInt32BE(HUGE_SIDE, 16);
  small.writeUInt32BE(HUGE_SIDE, 20);
  return small;
}

function endless(response: ServerResponse, chunk: Buffer, pause: number): void {
  const timer = setInterval(() => {
    if (pause > 0 || response.writableLength < ENDLESS_CHUNK.length * 4) response.write(chunk);
  }, pause || 5);
  response.once('close', () => clearInterval(timer));
}

/** How a host answers, by the first part of the path. Everything that is not here is a picture, or what its ending says. */
const ANSWERS: Readonly<Record<string, Respond>> = {
  redirect: (_, response, rest) => redirect(response, `${rest.startsWith('127.') || rest.startsWith('169.') ? 'http' : 'https'}://${rest}`),
  loop: (_, response, rest) => redirect(response, `/loop/${Number(rest) + 1}`),
  'redirect-scheme': ({ headers }, response, rest) => {
    const targets: Readonly<Record<string, string>> = {
      file: 'file:///etc/passwd',
      data: 'data:image/png;base64,AAAA',
      http: `http://${headers.host}/picture/1.png`,
    };
    redirect(response, targets[rest] ?? 'about:blank');
  },
  cookie: (_, response) =>
    send(response, 'image/png', PNG, { 'Set-Cookie': 'reader=9c1e5a7d3b6f48e2a0; Max-Age=31536000; Path=/; Secure; SameSite=None' }),
  etag: (_, response) =>
    send(response, 'image/png', PNG, { ETag: '"9c1e5a7d3b6f48e2a0"', 'Last-Modified': 'Mon, 03 Jan 2000 07:13:37 GMT', 'Cache-Control': 'no-cache' }),
  slow(_, response) {
    response.writeHead(200, { 'Content-Type': 'image/png' });
    endless(response, PNG.subarray(0, 1), SLOW_MS);
  },
  svg: (_, response) => send(response, 'image/svg+xml', SVG),
  'svg-as-png': (_, response) => send(response, 'image/png', SVG),
  'html-as-png': (_, response) => send(response, 'image/png', PAGE),
  endless(_, response) {
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.write(PNG);
    endless(response, ENDLESS_CHUNK, 0);
  },
  huge: (_, response) => send(response, 'image/png', hugePicture()),
  'gzip-bomb': (_, response) => send(response, 'image/png', gzipSync(Buffer.concat([PNG, Buffer.alloc(BOMB_BYTES)])), { 'Content-Encoding': 'gzip' }),
  unauthorised: (_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="pictures"' }).end(),
  hints({ headers }, response) {
    response.writeEarlyHints({ link: `<https://early.${headers.host}/early.css>; rel=preload; as=style` });
    send(response, 'image/png', PNG, {
      Link: `<https://link.${headers.host}/link.png>; rel=preload; as=image, <https://connect.${headers.host}>; rel=preconnect`,
    });
  },
  status: (_, response, rest) => response.writeHead(Number(rest)).end(),
  reset: (request) => request.socket.destroy(),
  'octet-stream': (_, response) => send(response, 'application/octet-stream', PNG),
  truncated: (_, response) => send(response, 'image/png', PNG.subarray(0, PNG.length / 2)),
  empty: (_, response) => send(response, 'image/png', ''),
};

const ENDINGS: Readonly<Record<string, readonly [type: string, body: Bytes]>> = {
  css: ['text/css', '/* nothing */'],
  js: ['text/javascript', ''],
  svg: ['image/svg+xml', SVG],
  html: ['text/html', PAGE],
};

/** Answers one request. */
export function answerRequest(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '/').slice(1);
  const [, first = '', rest = ''] = /^([^/?]*)\/?(.*)$/s.exec(path) ?? [];
  const respond = Object.hasOwn(ANSWERS, first) ? ANSWERS[first] : undefined;
  if (respond) return respond(request, response, rest);
  const destination = request.headers['sec-fetch-dest'];
  const [type, body] = ENDINGS[/\.(\w+)$/.exec(path.split('?')[0] ?? '')?.[1] ?? ''] ?? [];
  if (type !== undefined && body !== undefined) send(response, type, body);
  else if (destination === 'document' || destination === 'iframe' || destination === 'frame') send(response, 'text/html', PAGE);
  else if (destination === 'style') send(response, 'text/css', '/* nothing */');
  else send(response, 'image/png', PNG);
}
