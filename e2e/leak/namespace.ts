import { spawnSync } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { NAMESERVER } from './net/tun.ts';

/** What a network of one's own is made with. */
const TUN = '/dev/net/tun';

function mayUseTun(): boolean {
  try {
    accessSync(TUN, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Loopback comes up; names are asked of the sinkhole, and of it alone. */
const SETUP = 'set -e; ip link set lo up; mount --bind "$1" /etc/resolv.conf; mount --bind "$2" /etc/hosts; shift 2; exec "$@"';

/**
 * Wraps a command so that it runs in a network namespace of its own, with a nameserver that is the sinkhole.
 * @param folder for the namespace's own /etc files
 * @returns null where the system lets us make none, or is not Linux. Its root has to be the system's: the mail server in it has users of its own
 */
export function sealed(command: readonly string[], folder: string): string[] | null {
  // With process ids of its own, everything in it ends with it, however it ends.
  const options = ['--net', '--mount', '--pid', '--fork', '--kill-child=KILL', '--mount-proc'];
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    !mayUseTun() ||
    spawnSync('unshare', [...options, 'ip', 'link', 'set', 'lo', 'up']).status !== 0
  )
    return null;
  const resolver = join(folder, 'resolv.conf');
  const hosts = join(folder, 'hosts');
  writeFileSync(resolver, `nameserver ${NAMESERVER}\noptions timeout:2 attempts:1\n`);
  // Servers look up their own host, as on any machine from its own file.
  writeFileSync(hosts, `127.0.0.1 localhost ${hostname()}\n::1 localhost\n`);
  return ['unshare', ...options, 'sh', '-c', SETUP, 'sealed', resolver, hosts, ...command];
}
