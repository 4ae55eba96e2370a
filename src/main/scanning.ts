import type { AccountId } from '../shared/model.ts';
import type { MailboxService, ScanTask } from './mailbox/protocol.ts';
import type { ReaderContext, ScannerService, ScanResult } from './reader/protocol.ts';

interface ScanningParts {
  mailbox: Pick<MailboxService, 'toScan' | 'scanned'>;
  reader: Pick<ScannerService, 'scan'>;
  /** As of the list of accounts. */
  judgedFor(id: AccountId): Pick<ReaderContext, 'me' | 'trustedAuthserv'>;
}

/**
 * Messages asked for at a time: few enough that what comes on screen, and the newest mail, is soon among them; enough that one
 * transaction for all costs little for each.
 */
const BATCH = 40;

/**
 * Has stored bodies scanned, in a reader process of its own, so that what the reader opens never waits. While a batch is scanned the
 * mailbox process reads the next one.
 * @returns call it when there may be something to scan
 */
export function scanning({ mailbox, reader, judgedFor }: ScanningParts): () => void {
  let running = false;
  let again = false;

  const scanOne = async ({ messageId, accountId, raw, earlier }: ScanTask) => {
    let result: ScanResult | null = null;
    try {
      result = await reader.scan({ ...judgedFor(accountId), earlier, raw });
    } catch {
      // It stays readable as text; that it could not be scanned is what `null` says.
    }
    return { messageId, result };
  };

  const run = async () => {
    do {
      again = false;
      let tasks = await mailbox.toScan({ limit: BATCH, except: [] });
      let writing: Promise<void> = Promise.resolve();
      while (tasks.length > 0) {
        const next = mailbox.toScan({ limit: BATCH, except: tasks.map(({ messageId }) => messageId) });
        // Where scanning fails before it is waited for.
        next.catch(() => undefined);
        const results = await Promise.all(tasks.map(scanOne));
        await writing;
        writing = mailbox.scanned({ results });
        writing.catch(() => undefined);
        tasks = await next;
      }
      await writing;
    } while (again);
  };

  return () => {
    again = true;
    if (running) return;
    running = true;
    run()
      // The mailbox process ended; it will say when there is something again.
      .catch(() => undefined)
      .finally(() => {
        running = false;
      });
  };
}
