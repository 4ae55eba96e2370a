import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `good` is for localhost, 127.0.0.1 and imap.home.test, `web` for own.test; the others are signed by the same authority and wrong in one way. */
export type CertificateKind = 'good' | 'web' | 'other-name' | 'expired';

export interface CertificateFiles {
  /** What a client has to trust. */
  caFile: string;
  certificate: string;
  key: string;
}

const NAMES: Readonly<Record<CertificateKind, string>> = {
  good: 'DNS:localhost,DNS:imap.home.test,IP:127.0.0.1,IP:::1',
  web: 'DNS:own.test',
  'other-name': 'DNS:mail.example.org',
  expired: 'DNS:localhost,IP:127.0.0.1',
};

/**
 * Has OpenSSL make an authority and a server's certificate in `folder`.
 * @param hosts further names that the certificate is for
 */
export async function makeCertificate(folder: string, kind: CertificateKind, hosts: readonly string[] = []): Promise<CertificateFiles> {
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=Unseen test authority');
  await openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  writeFileSync(file('server.ext'), `subjectAltName=${[NAMES[kind], ...hosts.map((host) => `DNS:${host}`)].join(',')}\nbasicConstraints=CA:FALSE\n`);
  const signing = ['-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'server.ext', '-out', 'server.pem'];
  // A certificate that ends the moment it begins.
  await openssl('x509', '-req', ...signing, '-days', kind === 'expired' ? '0' : '30');
  return { caFile: file('ca.pem'), certificate: file('server.pem'), key: file('server.key') };
}
