import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface SocksServer {
  /** `socks5://127.0.0.1:port` */
  url: string;
  /** Hosts that were asked for, as the client named them. */
  asked: string[];
  /** The user that each connection gave itself for, as many as were made; null: none. */
  users: (string | null)[];
  stop(): Promise<void>;
}

const NO_AUTHENTICATION = 0;
const USER_AND_PASSWORD = 2;

/**
 * A SOCKS5 proxy (RFC 1928, CONNECT with a host name) on loopback that leads every connection to one local port, whatever it was
 * asked for: a small internet for tests. Like Tor it takes any user and password (RFC 1929), and wants none.
 * @param knowsUsers false: it speaks of none
 */
export async function startSocksServer(targetPort: number, knowsUsers = true): Promise<SocksServer> {
  const asked: string[] = [];
  const users: (string | null)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => sockets.delete(client));
    const connectAsAsked = () =>
      client.once('data', (request) => {
        const type = request[3];
        const length = request[4] ?? 0;
        asked.push(type === 3 ? request.toString('latin1', 5, 5 + length) : [...request.subarray(4, 8)].join('.'));
        const target = connect(targetPort, '127.0.0.1', () => {
          client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          client.pipe(target).pipe(client);
        });
        target.on('error', () => client.destroy());
        client.on('close', () => target.destroy());
      });
    client.once('data', (greeting) => {
      const hasUser = knowsUsers && greeting.subarray(2).includes(USER_AND_PASSWORD);
      client.write(Buffer.from([5, hasUser ? USER_AND_PASSWORD : NO_AUTHENTICATION]));
      if (!hasUser) {
        users.push(null);
        connectAsAsked();
        return;
      }
      client.once('data', (given) => {
        users.push(given.toString('latin1', 2, 2 + (given[1] ?? 0)));
        client.write(Buffer.from([1, 0]));
        connectAsAsked();
      });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    users,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
