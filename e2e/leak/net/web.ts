import type { IncomingMessage, ServerResponse } from 'node:http';
import { picture } from '../../support/picture.ts';
import { answerOf, isKnownKind, type Answer } from '../../leak-suite/answers.ts';

const PNG = picture(200, 80, [46, 94, 170], [170, 204, 238]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>';
const PAGE = '<!doctype html><title>page</title><p>A page.</p>';
const STYLE = '/* nothing */';

/** Pause between two bytes of an answer that wants to keep somebody waiting. */
const SLOW_MS = 1_000;
/** Pause between two pieces of an answer that never ends, and how many may wait to be sent. */
const ENDLESS_MS = 5;
const MOST_WAITING_BYTES = 256 * 1024;

type Plain = readonly [type: string, body: string | Uint8Array];

const ENDINGS: Readonly<Record<string, Plain>> = {
  css: ['text/css', STYLE],
  js: ['text/javascript', ''],
  svg: ['image/svg+xml', SVG],
  html: ['text/html', PAGE],
};

/** By what Chromium says that it will do with the answer (Fetch Metadata). */
const DESTINATIONS: Readonly<Record<string, Plain>> = {
  document: ['text/html', PAGE],
  iframe: ['text/html', PAGE],
  frame: ['text/html', PAGE],
  style: ['text/css', STYLE],
};

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body, pace }: Answer): void {
  response.writeHead(status, headers.flat());
  if (pace === 'at-once') return void response.end(body);
  if (pace === 'reset') return void request.socket.destroy();
  let at = 0;
  response.write(body.subarray(0, pace === 'slow' ? 1 : body.length));
  const timer = setInterval(
    () => {
      if (response.writableLength > MOST_WAITING_BYTES) return;
      at = (at + 1) % body.length;
      response.write(pace === 'slow' ? body.subarray(at, at + 1) : body);
    },
    pace === 'slow' ? SLOW_MS : ENDLESS_MS,
  );
  response.once('close', () => clearInterval(timer));
}

/**
 * Answers one request: in the way that its path asks for, else with what its ending or its use promises, else with a picture.
 * @returns where the answer leads on to; null where it is the end
 */
export function answerRequest(request: IncomingMessage, response: ServerResponse): string | null {
  const { url = '/', headers } = request;
  if (isKnownKind(url)) {
    const answer = answerOf(headers.host ?? '', url);
    send(request, response, answer);
    return answer.headers.find(([name]) => name === 'Location')?.[1] ?? null;
  }
  const [, ending = ''] = /\.(\w+)(?:\?|$)/.exec(url) ?? [];
  const destination = headers['sec-fetch-dest'];
  const [type, body] = ENDINGS[ending] ?? (typeof destination === 'string' ? DESTINATIONS[destination] : undefined) ?? ['image/png', PNG];
  response.writeHead(200, { 'Content-Type': type }).end(body);
  return null;
}
