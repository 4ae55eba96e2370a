import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface SocksServer {
  /** `socks5://127.0.0.1:port` */
  url: string;
  /** Hosts that were asked for, as the client named them. */
  asked: string[];
  stop(): Promise<void>;
}

/**
 * A SOCKS5 proxy (RFC 1928, no authentication, CONNECT with a host name) on loopback that leads every connection to one
 * local port, whatever it was asked for: a small internet for tests.
 */
export async function startSocksServer(targetPort: number): Promise<SocksServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => sockets.delete(client));
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
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
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
