import { Duplex } from 'node:stream';
import { buildPacket, checksum, PROTOCOL, pseudoHeader, type Packet } from './packet.ts';

const FLAG = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const;
/** Fits into the 1,500 octets of the link with both headers of IPv6. */
const SEGMENT = 1_380;
const WINDOW = 65_535;
/** The link loses nothing but what overflows a socket's buffer; then it is said again. */
const RETRANSMIT_MS = 250;
/** So many times; then the other end is gone. */
const MOST_TRIES = 12;

interface Segment {
  sourcePort: number;
  destinationPort: number;
  sequence: number;
  acknowledged: number;
  flags: number;
  window: number;
  data: Buffer;
}

export function parseSegment(payload: Buffer): Segment | null {
  if (payload.length < 20) return null;
  return {
    sourcePort: payload.readUInt16BE(0),
    destinationPort: payload.readUInt16BE(2),
    sequence: payload.readUInt32BE(4),
    acknowledged: payload.readUInt32BE(8),
    flags: payload[13] ?? 0,
    window: payload.readUInt16BE(14),
    data: payload.subarray(((payload[12] ?? 0) >> 4) * 4),
  };
}

export const isSyn = ({ flags }: Segment) => (flags & FLAG.syn) !== 0 && (flags & FLAG.ack) === 0;

const wrap = (sequence: number) => sequence >>> 0;
/** a - b of sequence numbers, which wrap (RFC 9293, 3.4). */
const ahead = (a: number, b: number) => (a - b) | 0;

/**
 * The server's end of one TCP connection (RFC 9293), for a link that is short and in order: no congestion control, no selective
 * acknowledgement, no window scaling. A Duplex, so that Node's own TLS and HTTP servers run on it.
 */
export class TcpConnection extends Duplex {
  readonly remotePort: number;
  readonly localPort: number;
  readonly localAddress: string;
  readonly #packet: Packet;
  readonly #transmit: (packet: Buffer) => void;
  readonly #over: () => void;
  /** Next sequence number that we expect. */
  #expected: number;
  /** First number that is not acknowledged, and the first that was not sent. */
  #unacknowledged = 1_000;
  #next = 1_000;
  #peerWindow: number;
  /** Bytes from #unacknowledged on. */
  #queue = Buffer.alloc(0);
  #finQueued = false;
  #finSent = false;
  #peerFinished = false;
  #waiting: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #tries = 0;

  /** @param transmit sends a packet to the link; `over` is called when nothing more will come */
  constructor(packet: Packet, syn: Segment, transmit: (packet: Buffer) => void, over: () => void) {
    super({ allowHalfOpen: true });
    this.#packet = packet;
    this.#transmit = transmit;
    this.#over = over;
    this.remotePort = syn.sourcePort;
    this.localPort = syn.destinationPort;
    this.localAddress = packet.destination;
    this.#expected = wrap(syn.sequence + 1);
    this.#peerWindow = syn.window;
    this.#send(FLAG.syn | FLAG.ack, this.#next, Buffer.alloc(0));
    this.#next = wrap(this.#next + 1);
    this.#unacknowledged = this.#next;
  }

  /** A segment of this connection has come. */
  receive(segment: Segment): void {
    if ((segment.flags & FLAG.rst) !== 0) {
      this.destroy();
      return;
    }
    this.#peerWindow = segment.window;
    if ((segment.flags & FLAG.ack) !== 0) this.#acknowledge(segment.acknowledged);
    const { data } = segment;
    const known = ahead(this.#expected, segment.sequence);
    if (data.length > 0 && known >= 0 && known < data.length) {
      const fresh = data.subarray(known);
      this.#expected = wrap(this.#expected + fresh.length);
      this.push(Buffer.from(fresh));
    }
    const isFin = (segment.flags & FLAG.fin) !== 0 && wrap(segment.sequence + data.length) === this.#expected;
    if (isFin && !this.#peerFinished) {
      this.#peerFinished = true;
      this.#expected = wrap(this.#expected + 1);
      this.push(null);
    }
    if (data.length > 0 || (segment.flags & FLAG.fin) !== 0) this.#send(FLAG.ack, this.#next, Buffer.alloc(0));
    this.#flush();
  }

  #acknowledge(number: number): void {
    const count = ahead(number, this.#unacknowledged);
    if (count <= 0 || count > ahead(this.#next, this.#unacknowledged)) return;
    this.#tries = 0;
    this.#queue = this.#queue.subarray(Math.min(count, this.#queue.length));
    this.#unacknowledged = number;
    if (this.#queue.length < WINDOW) {
      const waiting = this.#waiting;
      this.#waiting = null;
      waiting?.();
    }
    if (this.#finSent && this.#peerFinished && this.#unacknowledged === this.#next) this.destroy();
  }

  #flush(): void {
    for (;;) {
      const inFlight = ahead(this.#next, this.#unacknowledged);
      const room = Math.min(this.#peerWindow - inFlight, SEGMENT);
      const data = this.#queue.subarray(inFlight, inFlight + Math.max(room, 0));
      if (data.length === 0) break;
      this.#send(FLAG.ack | FLAG.psh, this.#next, data);
      this.#next = wrap(this.#next + data.length);
    }
    if (this.#finQueued && !this.#finSent && ahead(this.#next, this.#unacknowledged) === this.#queue.length) {
      this.#finSent = true;
      this.#send(FLAG.ack | FLAG.fin, this.#next, Buffer.alloc(0));
      this.#next = wrap(this.#next + 1);
    }
    this.#watch();
  }

  #watch(): void {
    if (this.#timer !== null || this.destroyed) return;
    if (this.#next === this.#unacknowledged && this.#queue.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#next === this.#unacknowledged && this.#queue.length === 0) return;
      if (++this.#tries > MOST_TRIES) {
        this.destroy();
        return;
      }
      // From the start of what was not acknowledged.
      this.#next = this.#unacknowledged;
      this.#finSent = false;
      this.#flush();
    }, RETRANSMIT_MS);
  }

  #send(flags: number, sequence: number, data: Buffer): void {
    const isSynAck = (flags & FLAG.syn) !== 0;
    const header = Buffer.alloc(isSynAck ? 24 : 20);
    header.writeUInt16BE(this.localPort, 0);
    header.writeUInt16BE(this.remotePort, 2);
    header.writeUInt32BE(sequence, 4);
    header.writeUInt32BE((flags & FLAG.ack) === 0 ? 0 : this.#expected, 8);
    header.set([(header.length / 4) << 4, flags], 12);
    header.writeUInt16BE(WINDOW, 14);
    if (isSynAck) {
      // Maximum segment size.
      header.set([2, 4], 20);
      header.writeUInt16BE(SEGMENT, 22);
    }
    const payload = Buffer.concat([header, data]);
    const packet: Packet = { source: this.#packet.destination, destination: this.#packet.source, protocol: PROTOCOL.tcp, payload };
    payload.writeUInt16BE(checksum(pseudoHeader(packet), payload), 16);
    this.#transmit(buildPacket(packet));
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#queue = Buffer.concat([this.#queue, chunk]);
    this.#flush();
    if (this.#queue.length < WINDOW) done();
    else this.#waiting = done;
  }

  override _final(done: () => void): void {
    this.#finQueued = true;
    this.#flush();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (!(this.#finSent && this.#peerFinished)) this.#send(FLAG.rst | FLAG.ack, this.#next, Buffer.alloc(0));
    this.#over();
    done(error);
  }
}
