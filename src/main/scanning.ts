import type { MailboxService } from './mailbox/protocol.ts';
import type { ReaderService, ScanResult } from './reader/protocol.ts';

export interface ScanningParts {
  mailbox: Pick<MailboxService, 'unscanned' | 'message' | 'senderHistory' | 'scanned'>;
  reader: Pick<ReaderService, 'scan'>;
  accountOf(id: string): { address: string; trustedAuthserv: string | null } | null;
}

/** Ids asked for at a time: few enough that the newest mail, which comes meanwhile, is soon among them. */
const BATCH = 50;

/**
 * Has stored bodies scanned one after another, in a reader process of its own, so that what the reader opens never waits.
 * @returns call it when there may be something to scan
 */
export function scanning({ mailbox, reader, accountOf }: ScanningParts): () => void {
  let running = false;
  let again = false;

  const scanOne = async (messageId: Awaited<ReturnType<MailboxService['unscanned']>>[number]) => {
    const outcome = await mailbox.message({ messageId });
    if (!outcome.ok) return mailbox.scanned({ messageId, result: null });
    const account = accountOf(outcome.value.accountId);
    const context = { me: account ? [account.address] : [], trustedAuthserv: account?.trustedAuthserv ? [account.trustedAuthserv] : [] };
    const earlier = await mailbox.senderHistory({ messageId });
    let result: ScanResult | null = null;
    try {
      result = await reader.scan({ ...context, earlier, raw: outcome.value.raw });
    } catch {
      // It stays readable as text; that it could not be scanned is what `null` says.
    }
    return mailbox.scanned({ messageId, result });
  };

  const run = async () => {
    do {
      again = false;
      for (let ids = await mailbox.unscanned({ limit: BATCH }); ids.length > 0; ids = await mailbox.unscanned({ limit: BATCH })) {
        for (const id of ids) await scanOne(id);
      }
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
