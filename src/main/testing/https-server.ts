import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { makeCertificate } from './certificate.ts';

/** A request, all of it. */
export interface Asked {
  method: string;
  host: string;
  url: string;
  /** Names and values in turn, as they came. */
  headers: string[];
  body: string;
}

/** An HTTPS server on loopback. */
export interface HttpsServer {
  port: number;
  end(): void;
}

/**
 * Starts one for these names, which this process trusts until its end.
 * @param meet called once a request has come as a whole
 */
export async function startHttpsServer(
  names: readonly string[],
  meet: (asked: Asked, request: IncomingMessage, response: ServerResponse) => void,
): Promise<HttpsServer> {
  const known = getCACertificates('default');
  const folder = mkdtempSync(join(tmpdir(), 'unseen-https-'));
  const { caFile, certificate, key } = await makeCertificate(folder, 'good', [...names]);
  setDefaultCACertificates([...known, readFileSync(caFile, 'utf8')]);
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', rawHeaders: headers } = request;
      meet({ method, host: request.headers.host ?? '', url, headers, body }, request, response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    end() {
      server.closeAllConnections();
      server.close();
      setDefaultCACertificates(known);
      rmSync(folder, { recursive: true });
    },
  };
}
