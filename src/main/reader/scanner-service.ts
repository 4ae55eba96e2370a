import { receiverOf } from './authentication.ts';
import { offeredServers } from './autoconfig.ts';
import { judging } from './judging.ts';
import { parseMessage } from './mime/entity.ts';
import type { ScannerService } from './protocol.ts';
import { scan } from './scan.ts';

/** The calls of the process that reads what arrives. A message's content never has one rejected. */
export function scannerService(now: () => number = Date.now): ScannerService {
  const { ping, useLists, checkList, lists } = judging();
  return {
    ping,
    useLists,
    checkList,
    // Without a DOM there is nothing that would have to be let go of between two messages.
    scan: async (request) => scan(request, now(), lists()),
    offeredServers: async ({ file, domain }) => offeredServers(file, domain),
    receiver: async ({ raw }) => receiverOf(parseMessage(raw).fields),
  };
}
