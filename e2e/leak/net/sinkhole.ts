import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { SecureContext } from 'node:tls';
import { parseQuestion } from '../../../src/main/testing/dns-message.ts';
import { certificates } from './certificates.ts';
import { answerQuestion } from './dns.ts';
import { names } from './names.ts';
import { parsePacket, PROTOCOL, type Packet } from './packet.ts';
import { isSyn, parseSegment, TcpConnection } from './tcp.ts';
import { openTun } from './tun.ts';
import { answerDatagram, parseDatagram } from './udp.ts';
import { answerRequest } from './web.ts';

export type Layer = 'dns' | 'tcp' | 'tls' | 'http' | 'other';

/** Something that left the namespace. */
export interface Sighting {
  at: number;
  layer: Layer;
  /** Name or address that it was meant for. */
  host: string;
  detail: string;
  /** Of a request. */
  url?: string;
  headers?: IncomingHttpHeaders;
  /** An answer that was given before led here: no wish of the message's own. */
  led?: boolean;
}

export interface Sinkhole {
  sightings(): readonly Sighting[];
  /** Every packet, answered or not. */
  packets(): number;
  /** Authority that signs its servers' certificates; null: it has none. */
  caFile: string | null;
  end(): void;
}

const DNS_PORT = 53;
/** First octet of a TLS handshake record (RFC 8446, 5.1). */
const HANDSHAKE = 0x16;
/** What the kernel says by itself on a link: router and neighbour discovery, multicast listener reports (RFC 4861, 3810). */
const KERNEL_ICMP6: ReadonlySet<number> = new Set([130, 131, 132, 133, 134, 135, 136, 143]);

/**
 * The whole world outside of a namespace: answers every DNS name with an address of its own, accepts every TCP port, speaks TLS and
 * HTTP on each, and remembers everything that came, whatever the protocol.
 * @param named each server has a certificate of its own name, which takes a moment to make; else all have the same, for clients that
 * look at none
 */
export async function startSinkhole(folder: string, named = true): Promise<Sinkhole> {
  const tun = await openTun();
  const authority = await certificates(folder);
  const world = names();
  const sightings: Sighting[] = [];
  const connections = new Map<string, TcpConnection>();
  const ledTo = new Set<string>();
  let packets = 0;

  const see = (layer: Layer, host: string, detail: string, more: Partial<Sighting> = {}) =>
    void sightings.push({ at: Date.now(), layer, host, detail, ...more });

  const serve =
    (scheme: 'http' | 'https'): Parameters<typeof createServer>[1] =>
    (request, response) => {
      const { method = '', url = '', headers } = request;
      const host = headers.host ?? '';
      const whole = `${scheme}://${host}${url}`;
      see('http', host.replace(/:\d+$/, ''), `${method} ${whole}`, { url: whole, headers, led: ledTo.has(whole) });
      const next = answerRequest(request, response);
      if (next !== null && URL.canParse(next, whole)) ledTo.add(new URL(next, whole).href);
    };
  const web = createServer(serve('http'));
  const secureWeb = createSecureServer(
    {
      ...(await authority.anonymous()),
      ...(named && {
        SNICallback: (name: string, done: (error: Error | null, context?: SecureContext) => void) => {
          authority.contextFor(name).then(
            (context) => done(null, context),
            (error: unknown) => done(error as Error),
          );
        },
      }),
    },
    serve('https'),
  );
  for (const server of [web, secureWeb]) {
    server.on('clientError', (_, socket) => socket.destroy());
    server.keepAliveTimeout = 1_000;
  }
  secureWeb.on('tlsClientError', () => undefined);

  const accept = (connection: TcpConnection) => {
    const host = world.nameOf(connection.localAddress);
    connection.on('error', () => undefined);
    connection.once('data', (first: Buffer) => {
      connection.pause();
      connection.unshift(first);
      const isTls = first[0] === HANDSHAKE;
      if (isTls) see('tls', host, `TLS to ${host}:${connection.localPort}`);
      (isTls ? secureWeb : web).emit('connection', connection);
      connection.resume();
    });
  };

  const receiveTcp = (packet: Packet) => {
    const segment = parseSegment(packet.payload);
    if (!segment) return;
    const key = `${packet.source} ${segment.sourcePort} ${packet.destination} ${segment.destinationPort}`;
    const known = connections.get(key);
    if (known && !isSyn(segment)) return known.receive(segment);
    if (!isSyn(segment)) return;
    const host = world.nameOf(packet.destination);
    see('tcp', host, `connection to ${host}:${segment.destinationPort}`);
    const connection = new TcpConnection(packet, segment, tun.transmit, () => connections.delete(key));
    connections.set(key, connection);
    accept(connection);
  };

  const receiveUdp = (packet: Packet) => {
    const datagram = parseDatagram(packet.payload);
    if (!datagram) return;
    const question = datagram.destinationPort === DNS_PORT ? parseQuestion(datagram.data) : null;
    if (question) {
      see('dns', question.name, `${question.type} ${question.name}`);
      return tun.transmit(answerDatagram(packet, datagram, answerQuestion(question, world.resolve(question.name))));
    }
    const host = world.nameOf(packet.destination);
    see('other', host, `UDP to ${host}:${datagram.destinationPort}`);
  };

  tun.listen((bytes) => {
    const packet = parsePacket(bytes);
    if (!packet) return;
    const isKernel = packet.protocol === PROTOCOL.igmp || (packet.protocol === PROTOCOL.icmp6 && KERNEL_ICMP6.has(packet.payload[0] ?? 0));
    if (isKernel) return;
    packets++;
    if (packet.protocol === PROTOCOL.tcp) receiveTcp(packet);
    else if (packet.protocol === PROTOCOL.udp) receiveUdp(packet);
    // The kernel's answer to something that came back too late, not a wish of anybody's.
    else if (packet.protocol !== PROTOCOL.icmp || packet.payload[0] !== 3)
      see('other', world.nameOf(packet.destination), `IP protocol ${packet.protocol} to ${packet.destination}`);
  });

  return {
    sightings: () => sightings,
    packets: () => packets,
    caFile: authority.caFile,
    end() {
      for (const connection of connections.values()) connection.destroy();
      tun.end();
    },
  };
}
