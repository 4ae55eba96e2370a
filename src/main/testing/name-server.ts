import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { dnsAnswer, parseQuestion } from './dns-message.ts';

/** What a name server knows of a name; of one that it does not know it says that there is none. */
export interface Zone {
  srv?: readonly { priority: number; weight: number; port: number; target: string }[];
  mx?: readonly { priority: number; exchange: string }[];
}

export interface NameServer {
  /** `127.0.0.1:port`, as resolvers take it. */
  readonly address: string;
  /** What was asked, as `TYPE name`, in order. */
  readonly asked: string[];
  end(): Promise<void>;
}

/** A name as it stands in a record (RFC 1035, 3.1). */
const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((label) => label !== '')
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
};

const recordsOf = ({ srv = [], mx = [] }: Zone, type: string): Buffer[] => {
  if (type === 'SRV') return srv.map(({ priority, weight, port, target }) => Buffer.concat([numbers(priority, weight, port), nameBytes(target)]));
  return type === 'MX' ? mx.map(({ priority, exchange }) => Buffer.concat([numbers(priority), nameBytes(exchange)])) : [];
};

/**
 * A name server on loopback that knows some names.
 * @param silent names about which it says nothing at all
 */
export async function startNameServer(zones: Readonly<Record<string, Zone>>, port = 0, silent: readonly string[] = []): Promise<NameServer> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, { address, port: from }) => {
    const question = parseQuestion(message);
    if (!question) return;
    asked.push(`${question.type} ${question.name}`);
    if (silent.includes(question.name)) return;
    const zone = zones[question.name];
    socket.send(dnsAnswer(question, zone ? recordsOf(zone, question.type) : [], zone ? 0 : 3), from, address);
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    async end() {
      socket.close();
      await once(socket, 'close');
    },
  };
}
