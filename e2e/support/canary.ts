import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '../../src/main/testing/certificate.ts';
import { HOSTS, INSIDE, PUBLIC_ADDRESS } from './internet.ts';
import { picture } from './picture.ts';

/** One request that reached the web server. */
interface Sighting {
  host: string;
  /** With its query. */
  path: string;
  method: string;
  headers: IncomingMessage['headers'];
  /** What was sent with it, as far as it has come. */
  body: string;
}

/** A web server that remembers who came. Nobody should. */
export interface Canary {
  /** `http://host` of its names in the small internet; its loopback address where there is none. */
  origin(host: string): string;
  requests(): Sighting[];
  /** Connections to the TLS server, of those as well that did not trust it. */
  tlsConnections(): number;
  /** PEM file of the authority that its certificate for the small internet is from; null: it has none. */
  caFile: string | null;
  forget(): void;
  /** Answers a path in another way than by a picture. */
  answer(path: string, respond: (request: IncomingMessage, response: ServerResponse) => void): void;
  end(): Promise<void>;
}

const PICTURES: Readonly<Record<string, Buffer>> = {
  '.png': picture(552, 200, [46, 94, 170], [170, 204, 238]),
  '.gif': Buffer.from('R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
};

/** Starts it: on the ports of the web in the small internet, else on a loopback port of its own. */
export async function startCanary(): Promise<Canary> {
  let requests: Sighting[] = [];
  let tlsConnections = 0;
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();

  const meet = (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '/', headers } = request;
    const sighting: Sighting = { host: headers.host ?? '', path: url, method, headers, body: '' };
    requests.push(sighting);
    request.setEncoding('utf8').on('data', (text: string) => (sighting.body += text));
    const { pathname } = new URL(url, 'http://canary.test');
    const special = answers.get(pathname);
    if (special) return special(request, response);
    const ending = pathname.slice(pathname.lastIndexOf('.'));
    const bytes = PICTURES[ending] ?? PICTURES['.gif'];
    response.writeHead(200, { 'Content-Type': ending === '.png' ? 'image/png' : 'image/gif' }).end(bytes);
  };
  const server = createServer(meet);
  server.listen(INSIDE ? 80 : 0, INSIDE ? '0.0.0.0' : '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const folder = mkdtempSync(join(tmpdir(), 'unseen-canary-'));
  const files = INSIDE ? await makeCertificate(folder, 'good', Object.keys(HOSTS)) : null;
  const tls = files && createTlsServer({ cert: readFileSync(files.certificate), key: readFileSync(files.key) }, meet);
  tls?.on('connection', () => tlsConnections++);
  if (tls) await once(tls.listen(443, PUBLIC_ADDRESS), 'listening');

  return {
    origin: (host) => (INSIDE ? `http://${host}` : `http://127.0.0.1:${port}`),
    requests: () => requests,
    tlsConnections: () => tlsConnections,
    caFile: files?.caFile ?? null,
    forget() {
      requests = [];
      tlsConnections = 0;
      answers.clear();
    },
    answer: (path, respond) => void answers.set(path, respond),
    async end() {
      server.closeAllConnections();
      server.close();
      tls?.closeAllConnections();
      tls?.close();
      rmSync(folder, { recursive: true, force: true });
      await once(server, 'close');
    },
  };
}
