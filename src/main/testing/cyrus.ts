/**
 * Another real IMAP server for tests: Debian's Cyrus as an instance of its own, in a folder of its own, on loopback. It differs from
 * Dovecot where clients tend to be tuned to one: all mailboxes are under "INBOX.", messages have an EMAILID (RFC 8474), attributes
 * are in lower case, and its answers come in another order.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { mailOwner } from './dovecot-configuration.ts';
import { freePorts } from './free-ports.ts';
import { otherClients, supervise, type ImapServer } from './imap-server.ts';

/** Debian's packages of it, which cannot be installed beside Dovecot's; `npm test` fetches them. */
export const CYRUS_PACKAGES = join(import.meta.dirname, '../../../node_modules/.cache/cyrus');

/** Its users have to reach its programs as well: they are unpacked into each server's folder. */
function unpack(folder: string): { programs: string; libraries: string } {
  for (const name of readdirSync(CYRUS_PACKAGES)) execFileSync('dpkg-deb', ['-x', join(CYRUS_PACKAGES, name), folder]);
  const [libraries = ''] = readdirSync(join(folder, 'usr/lib')).filter(
    (name) => name !== 'cyrus' && existsSync(join(folder, 'usr/lib', name, 'libcyrus.so.0')),
  );
  return { programs: join(folder, 'usr/lib/cyrus/bin'), libraries: join(folder, 'usr/lib', libraries) };
}

/** Whether it can be started here. */
export function hasCyrus(): boolean {
  if (!existsSync(CYRUS_PACKAGES) || readdirSync(CYRUS_PACKAGES).length < 2) return false;
  const folder = mkdtempSync(join(tmpdir(), 'unseen-cyrus-'));
  const { programs, libraries } = unpack(folder);
  const linked = execFileSync('ldd', [join(programs, 'imapd')], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  rmSync(folder, { recursive: true });
  return !linked.includes('not found');
}

/** What its programs expect to find below their folder. */
const FOLDERS = ['db', 'log', 'msg', 'proc', 'ptclient', 'quota', 'sieve', 'socket', 'user'];
const MAILBOXES = ['Drafts', 'Sent', 'Archive', 'Junk', 'Trash'];

export async function startCyrus(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-cyrus-'));
  chmodSync(folder, 0o755);
  const [port = 0] = await freePorts(1);
  const owner = mailOwner();
  const { programs, libraries } = unpack(join(folder, 'program'));
  const certificate = await makeCertificate(folder, 'good');
  const { user, password } = { user: 'reader', password: 'correct horse' };
  for (const name of ['config', 'spool', 'run', ...FOLDERS.map((name) => join('config', name))]) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'imapd.conf'),
    [
      `configdirectory: ${folder}/config`,
      `partition-default: ${folder}/spool`,
      'defaultpartition: default',
      `cyrus_user: ${owner.name}`,
      'admins: admin',
      // Nobody but the test reaches it.
      'sasl_pwcheck_method: alwaystrue',
      'sasl_mech_list: PLAIN LOGIN',
      'unixhierarchysep: no',
      'altnamespace: no',
      ...['lmtp', 'idle', 'notify'].map((socket) => `${socket}socket: ${folder}/run/${socket}`),
      `proc_path: ${folder}/run/proc`,
      `mboxname_lockpath: ${folder}/run/lock`,
      // Otherwise a mailbox that is deleted twice in a second is in its own way.
      'delete_mode: immediate',
      'autocreate_quota: 0',
      `autocreate_inbox_folders: ${MAILBOXES.join('|')}`,
      ...MAILBOXES.map((mailbox) => `xlist-${mailbox.toLowerCase()}: ${mailbox}`),
      `tls_server_cert: ${certificate.certificate}`,
      `tls_server_key: ${certificate.key}`,
      '',
    ].join('\n'),
  );
  const command = (name: string) => `"${programs}/${name} -C ${folder}/imapd.conf`;
  writeFileSync(
    join(folder, 'cyrus.conf'),
    [
      `START {\n  recover cmd=${command('ctl_cyrusdb')} -r"\n}`,
      `SERVICES {\n  imaps cmd=${command('imapd')} -s -U 30" listen="127.0.0.1:${port}" prefork=1\n}`,
      `EVENTS {\n}`,
      `DAEMON {\n  idled cmd=${command('idled')}"\n}`,
      '',
    ].join('\n'),
  );
  if (owner.uid !== process.getuid?.()) {
    const owned = ['config', 'spool', 'run', ...FOLDERS.map((name) => join('config', name))].map((name) => join(folder, name));
    for (const path of [certificate.key, ...owned]) chownSync(path, owner.uid, owner.gid);
  }

  const program = supervise({
    name: 'Cyrus',
    command: join(programs, 'master'),
    env: { LD_LIBRARY_PATH: libraries },
    args: ['-C', join(folder, 'imapd.conf'), '-M', join(folder, 'cyrus.conf'), '-p', join(folder, 'run', 'pid'), '-D'],
    port,
    folder,
  });
  const clients = otherClients({ port, tls: true, user, password, caFile: certificate.caFile, verify: true });
  await program.start();
  return {
    ...program,
    caFile: certificate.caFile,
    user,
    password,
    settings: () => ({ host: 'localhost', port, security: 'tls', user }),
    client: clients.open,
    async end() {
      clients.closeAll();
      await program.end();
    },
  };
}
