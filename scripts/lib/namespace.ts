import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names of a small internet, and the address that each leads to. */
export type Hosts = Readonly<Record<string, string>>;

/**
 * Runs as the first process of the namespace: loopback comes up, the addresses exist on it, the names lead to them, and whoever asks a name
 * server asks loopback, where a test may have one.
 */
const SETUP = `
set -e
ip link set lo up
folder="$1"; addresses="$2"; shift 2
for address in $addresses; do ip addr add "$address/32" dev lo; done
mount --bind "$folder/hosts" /etc/hosts
if [ -e /etc/resolv.conf ]; then mount --bind "$folder/resolv.conf" /etc/resolv.conf; fi
exec "$@"
`;

/**
 * Wraps a command so that it runs in a network namespace of its own (Linux): there is loopback, there are the given hosts with
 * addresses that look public, and there is nothing else. No rule of the app has to be bent to test what it does on the internet.
 * @returns null where the system does not let us make one
 */
export function namespaced(command: readonly string[], hosts: Hosts): string[] | null {
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const unshare = ['unshare', ...user, '--net', '--mount'];
  if (process.platform !== 'linux' || spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'ip', 'link', 'set', 'lo', 'up']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'unseen-namespace-'));
  // Not before: Linux mounts nothing else over a file that was removed, as the leak test does there.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries({ localhost: '127.0.0.1', ...hosts }).map(([name, address]) => `${address} ${name}\n`);
  writeFileSync(join(folder, 'hosts'), lines.join(''));
  writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n');
  const addresses = new Set(Object.values(hosts).filter((address) => !address.startsWith('127.')));
  return [...unshare, 'sh', '-c', SETUP, 'namespace', folder, [...addresses].join(' '), ...command];
}
