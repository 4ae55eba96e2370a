import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { freePorts } from '../../../src/main/testing/free-ports.ts';

const DEVICE = 'unseen0';
/** Of the benchmarking network (RFC 2544): never on the internet. The first is ours, all others are reached through the device. */
export const NAMESERVER = '198.18.0.53';
const ADDRESS = '198.18.0.1/15';
const ADDRESS_6 = 'fd00:18::1/64';

const PATIENCE_MS = 10_000;

/** The only way out of this network namespace: every packet comes to us. */
interface Tun {
  listen(listener: (packet: Buffer) => void): void;
  transmit(packet: Buffer): void;
  end(): void;
}

function ip(...args: string[]): void {
  const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr}`);
}

/** Makes the device (socat hands its packets over as datagrams on loopback) and the routes that lead everything into it. */
export async function openTun(): Promise<Tun> {
  const [theirs = 0] = await freePorts(1);
  const socket = createSocket({ type: 'udp4', recvBufferSize: 4 * 1024 * 1024, sendBufferSize: 4 * 1024 * 1024 });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  const socat = spawn('socat', [`TUN:${ADDRESS},tun-name=${DEVICE},iff-up,iff-no-pi`, `UDP-DATAGRAM:127.0.0.1:${port},bind=127.0.0.1:${theirs}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => socat.kill());
  const end = Date.now() + PATIENCE_MS;
  while (spawnSync('ip', ['link', 'show', DEVICE]).status !== 0) {
    if (Date.now() > end || socat.exitCode !== null) throw new Error('The network device could not be made: socat failed.');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  // The kernel's own talk to its neighbours on a new link would be counted as somebody's packets.
  ip('link', 'set', DEVICE, 'multicast', 'off');
  ip('-6', 'addr', 'flush', 'dev', DEVICE, 'scope', 'link');
  ip('-6', 'addr', 'add', ADDRESS_6, 'dev', DEVICE, 'nodad');
  ip('route', 'add', 'default', 'dev', DEVICE);
  ip('-6', 'route', 'add', 'default', 'dev', DEVICE);

  return {
    listen: (listener) => void socket.on('message', listener),
    transmit: (packet) => socket.send(packet, theirs, '127.0.0.1'),
    end() {
      socat.kill();
      socket.close();
    },
  };
}
