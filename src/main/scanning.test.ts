import { describe, expect, it, vi } from 'vitest';
import type { AccountId, MailboxId, MessageId } from '../shared/model.ts';
import type { ScanRequest, ScanResult } from './reader/protocol.ts';
import { scanning } from './scanning.ts';

const result = { snippet: 'Hello' } as ScanResult;
const setup = (ids: number[], scan: (request: ScanRequest) => Promise<ScanResult>) => {
  const waiting = new Set(ids as MessageId[]);
  const scanned = new Map<MessageId, ScanResult | null>();
  const start = scanning({
    mailbox: {
      unscanned: ({ limit }) => Promise.resolve([...waiting].slice(0, limit)),
      message: ({ messageId }) =>
        Promise.resolve({
          ok: true,
          value: {
            id: messageId,
            accountId: 'home' as AccountId,
            mailboxId: 1 as MailboxId,
            receivedAt: 1,
            seen: false,
            mark: null,
            raw: new Uint8Array(),
          },
        }),
      senderHistory: ({ messageId }) => Promise.resolve([[`https://shop.test/${messageId}`]]),
      scanned: ({ messageId, result: one }) => {
        waiting.delete(messageId);
        scanned.set(messageId, one);
        return Promise.resolve();
      },
    },
    reader: { scan },
    accountOf: () => ({ address: 'me@home.example', trustedAuthserv: null }),
  });
  return { start, scanned, waiting };
};

describe('scanning', () => {
  it('goes on until nothing waits, one message at a time', async () => {
    let now = 0;
    let most = 0;
    const { start, scanned } = setup(
      Array.from({ length: 120 }, (_, id) => id),
      async () => {
        most = Math.max(most, ++now);
        await Promise.resolve();
        now--;
        return result;
      },
    );
    start();
    start();
    await vi.waitFor(() => expect(scanned.size).toBe(120));
    expect(most).toBe(1);
  });
  it('passes over a message that the reader cannot read', async () => {
    const scan = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(result);
    const { start, scanned } = setup([1, 2], scan);
    start();
    await vi.waitFor(() => expect([...scanned.values()]).toEqual([null, result]));
  });
  it('compares a message with the others of its sender', async () => {
    const scan = vi.fn<(request: ScanRequest) => Promise<ScanResult>>(() => Promise.resolve(result));
    const { start, scanned } = setup([7], scan);
    start();
    await vi.waitFor(() => expect(scanned.size).toBe(1));
    expect(scan.mock.calls[0]?.[0].earlier).toEqual([['https://shop.test/7']]);
  });
  it('begins again when there is more', async () => {
    const { start, scanned, waiting } = setup([1], () => Promise.resolve(result));
    start();
    await vi.waitFor(() => expect(scanned.size).toBe(1));
    waiting.add(2 as MessageId);
    start();
    await vi.waitFor(() => expect(scanned.size).toBe(2));
  });
});
