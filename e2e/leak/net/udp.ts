import { buildPacket, checksum, PROTOCOL, pseudoHeader, type Packet } from './packet.ts';

/** A UDP datagram (RFC 768) without its addresses. */
interface Datagram {
  sourcePort: number;
  destinationPort: number;
  data: Buffer;
}

export function parseDatagram(payload: Buffer): Datagram | null {
  if (payload.length < 8) return null;
  return { sourcePort: payload.readUInt16BE(0), destinationPort: payload.readUInt16BE(2), data: payload.subarray(8) };
}

/** The packet that answers `packet`. */
export function answerDatagram(packet: Packet, { sourcePort, destinationPort }: Datagram, data: Buffer): Buffer {
  const payload = Buffer.alloc(8 + data.length);
  payload.writeUInt16BE(destinationPort, 0);
  payload.writeUInt16BE(sourcePort, 2);
  payload.writeUInt16BE(payload.length, 4);
  data.copy(payload, 8);
  const answer: Packet = { source: packet.destination, destination: packet.source, protocol: PROTOCOL.udp, payload };
  // Zero would say that there is none.
  payload.writeUInt16BE(checksum(pseudoHeader(answer), payload) || 0xffff, 6);
  return buildPacket(answer);
}
