import type { ScannerService } from './protocol.ts';

interface Member {
  scanner: ScannerService & { end(): void };
  /** Messages that it has been given and has not answered for. */
  busy: number;
}

/**
 * Several processes that scan as one: a message goes to whoever has the least to do, the first where all have the same, so that little
 * mail keeps one of them busy. What is no message is the first one's.
 */
export function scannerPool(scanners: readonly [Member['scanner'], ...Member['scanner'][]]): Member['scanner'] {
  const members: Member[] = scanners.map((scanner) => ({ scanner, busy: 0 }));
  const [first] = scanners;
  const freest = () => members.reduce((best, member) => (member.busy < best.busy ? member : best));
  return {
    ping: () => first.ping(),
    checkList: (request) => first.checkList(request),
    receiver: (request) => first.receiver(request),
    offeredServers: (request) => first.offeredServers(request),
    async scan(request) {
      const member = freest();
      member.busy++;
      try {
        return await member.scanner.scan(request);
      } finally {
        member.busy--;
      }
    },
    async useLists(request) {
      const [checks = []] = await Promise.all(scanners.map((scanner) => scanner.useLists(request)));
      return checks;
    },
    end: () => scanners.forEach((scanner) => scanner.end()),
  };
}
