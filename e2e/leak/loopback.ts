import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { htmlParts } from './in-chromium.ts';
import { arrived, type LeakMessage } from './messages.ts';
import type { Sighting, Sinkhole } from './net/sinkhole.ts';
import { answerRequest } from './net/web.ts';

/** `//host` of a URL, with or without its scheme. */
const HOST = /(?:https?:)?\/\/([a-z0-9.-]+\.[a-z0-9-]+)(?::\d+)?(?=[/?#"'\s)>]|$)/gi;

interface Loopback extends Sinkhole {
  led(message: LeakMessage): LeakMessage;
  /** A URL of such a message as it was before. */
  unled(url: string): string;
}

/** The sinkhole of those who can have none: a web server on loopback, for messages whose URLs were led to it. */
export async function startLoopback(): Promise<Loopback> {
  const sightings: Sighting[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '/', headers } = request;
    const [, host = '', path = ''] = /^\/([^/?]*)(.*)$/s.exec(url) ?? [];
    const whole = `https://${host}${path || '/'}`;
    sightings.push({ at: Date.now(), layer: 'http', host, detail: `${method} ${whole}`, url: whole, headers });
    request.url = path || '/';
    answerRequest(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** The same header, and the HTML with its hosts led to the server. */
  const led = (message: LeakMessage): LeakMessage => {
    const raw = arrived(message.raw);
    const parts = htmlParts(raw);
    if (parts.length === 0) return message;
    const header = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
    const kept = header.replaceAll(/^(?:Content-[^:]*|MIME-Version):.*(?:\r\n[ \t].*)*(?:\r\n|$)/gim, '').trimEnd();
    const entities = parts.map((html) => {
      const body = Buffer.from(html.replaceAll(HOST, (_, host: string) => `${origin}/${host}`)).toString('base64');
      return `--led\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body.replaceAll(/.{76}/g, '$&\r\n')}\r\n`;
    });
    const text = `${kept}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="led"\r\n\r\n${entities.join('')}--led--\r\n`;
    return { ...message, raw: Buffer.from(text, 'latin1') };
  };
  const unled = (url: string) => (url.startsWith(`${origin}/`) ? `https://${url.slice(origin.length + 1)}` : url);
  return { sightings: () => sightings, packets: () => sightings.length, caFile: null, end: () => void server.close(), led, unled };
}
