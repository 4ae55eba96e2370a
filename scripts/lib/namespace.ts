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
 * Runs as root of a namespace that an ordinary user made: its ports are everybody's, and the command is that user's again, since root without other users
 * cannot start what wants some, such as a mail server.
 */
const AS_OURSELVES = `
set -e
echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start
user="$1"; group="$2"; shift 2
exec unshare --user --map-user="$user" --map-group="$group" "$@"
`;

/**
 * Wraps a command so that it runs in a network namespace of its own (Linux): there is loopback, there are the given hosts with
 * addresses that look public, and there is nothing else. No rule of the app has to be bent to test what it does on the internet.
 * @returns null where the system does not let us make one
 */
export function namespaced(command: readonly string[], hosts: Hosts): string[] | null {
  const isRoot = process.getuid?.() === 0;
  const options = [...(isRoot ? [] : ['--user', '--map-root-user']), '--net', '--mount'];
  const back = isRoot ? [] : ['sh', '-c', AS_OURSELVES, 'ourselves', String(process.getuid?.()), String(process.getgid?.())];
  const works = (...tried: string[]) => spawnSync('unshare', [...options, ...tried]).status === 0;
  if (process.platform !== 'linux' || !works('ip', 'link', 'set', 'lo', 'up') || !works(...back, 'true')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'unseen-namespace-'));
  // Not before: over a file that is gone nothing can be mounted, as the namespaces in this one do.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries({ localhost: '127.0.0.1', ...hosts }).map(([name, address]) => `${address} ${name}\n`);
  writeFileSync(join(folder, 'hosts'), lines.join(''));
  writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n');
  const addresses = new Set(Object.values(hosts).filter((address) => !address.startsWith('127.')));
  return ['unshare', ...options, 'sh', '-c', SETUP, 'namespace', folder, [...addresses].join(' '), ...back, ...command];
}
