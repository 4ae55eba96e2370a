import type { Methods } from '../rpc.ts';
import type { Utility } from '../shell/utility.ts';
import type { FilterListText, JudgingService, ReaderService, ScannerService } from './protocol.ts';
import { READER_PATIENCE_MS, supervised } from './supervised.ts';

/** The largest filter lists that people use take some seconds to read. */
const LIST_PATIENCE_MS = 20_000;

/** While one message is scanned, the next is on its way. */
const SCANNED_AHEAD = 1;

/** New mail comes in bursts. */
const SCANNER_RESTS_AFTER_MS = 60_000;

interface Keeping {
  patience: number;
  ahead: number;
  /** As of `Supervision`, where it has no filter lists: reading these again takes seconds. */
  restAfter: number | null;
}

/** One process of a kind, of which each that takes the place of another is given the filter lists that it had. */
function judgingClient<S extends JudgingService & Methods<S>>(start: () => Utility, { patience, ahead, restAfter }: Keeping) {
  let lists: FilterListText[] = [];
  const begin = async (service: JudgingService) => {
    await service.ping();
    if (lists.length > 0) await service.useLists({ lists });
  };
  const { run, end } = supervised<S>(start, { patience, ahead, begin, restAfter: () => (lists.length > 0 ? null : restAfter) });
  const shared: JudgingService = {
    ping: () => run((service) => service.ping()),
    useLists: (request) =>
      run((service) => {
        ({ lists } = request);
        return service.useLists(request);
      }, LIST_PATIENCE_MS),
  };
  return { ...shared, run, end };
}

/**
 * The process for what is opened, which holds one message at a time. Calls reject with ReaderError where it hung or died, with another
 * Error where it said why it could not.
 */
export function readerClient(start: () => Utility, patience = READER_PATIENCE_MS): ReaderService & { end(): void } {
  const { run, ...shared } = judgingClient<ReaderService>(start, { patience, ahead: 0, restAfter: null });
  return {
    ...shared,
    view: (request) => run((service) => service.view(request)),
    part: (request) => run((service) => service.part(request)),
    picture: (request) => run((service) => service.picture(request)),
  };
}

/** The same for what arrives. */
export function scannerClient(
  start: () => Utility,
  patience = READER_PATIENCE_MS,
  restAfter = SCANNER_RESTS_AFTER_MS,
): ScannerService & { end(): void } {
  const { run, ...shared } = judgingClient<ScannerService>(start, { patience, ahead: SCANNED_AHEAD, restAfter });
  return {
    ...shared,
    scan: (request) => run((service) => service.scan(request)),
    checkList: (request) => run((service) => service.checkList(request), LIST_PATIENCE_MS),
    receiver: (request) => run((service) => service.receiver(request)),
    offeredServers: (request) => run((service) => service.offeredServers(request)),
  };
}
