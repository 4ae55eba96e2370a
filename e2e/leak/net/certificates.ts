import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** X.509 holds at most 64 characters in a common name. */
const COMMON_NAME = 'leak test';

/** An authority of our own, and a certificate for each name that somebody asks a TLS server for. */
interface Certificates {
  caFile: string;
  /** PEM, for a client that says no name. */
  anonymous(): Promise<{ cert: Buffer; key: Buffer }>;
  contextFor(name: string): Promise<SecureContext>;
}

export async function certificates(folder: string): Promise<Certificates> {
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=Leak test authority');
  await openssl('req', ...key, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', `/CN=${COMMON_NAME}`);
  const made = new Map<string, Promise<SecureContext>>();
  let serial = 1;

  const make = async (name: string): Promise<{ cert: Buffer; key: Buffer }> => {
    const file = `leaf-${serial++}`;
    writeFileSync(join(folder, `${file}.ext`), `subjectAltName=DNS:${name}\nbasicConstraints=CA:FALSE\n`);
    await openssl(
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-set_serial',
      String(serial),
      '-extfile',
      `${file}.ext`,
      '-out',
      `${file}.pem`,
      '-days',
      '30',
    );
    return { cert: readFileSync(join(folder, `${file}.pem`)), key: readFileSync(join(folder, 'leaf.key')) };
  };
  const contextFor = (asked: string) => {
    // The name says that it is somebody else's.
    const name = asked.startsWith('badcert.') ? 'somebody-else.test' : asked;
    const known = made.get(name) ?? make(name).then(createSecureContext);
    made.set(name, known);
    return known;
  };
  return { caFile: join(folder, 'ca.pem'), anonymous: () => make('anonymous.test'), contextFor };
}
