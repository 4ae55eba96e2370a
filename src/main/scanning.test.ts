import { describe, expect, it, vi } from 'vitest';
import type { AccountId, MessageId } from '../shared/model.ts';
import type { ScanRequest, ScanResult } from './reader/protocol.ts';
import { scanning } from './scanning.ts';

const result = { snippet: 'Hello' } as ScanResult;
type Scan = (request: ScanRequest) => Promise<ScanResult>;
const setup = (ids: number[], scan: Scan) => {
  const waiting = new Set(ids as MessageId[]);
  const scanned = new Map<MessageId, ScanResult | null>();
  const times = new Map<MessageId, number>();
  const start = scanning({
    mailbox: {
      toScan: ({ limit, except }) =>
        Promise.resolve(
          [...waiting]
            .filter((id) => !except.includes(id))
            .slice(0, limit)
            .map((messageId) => ({
              messageId,
              accountId: 'home' as AccountId,
              raw: new Uint8Array([messageId]),
              earlier: [[`https://shop.test/${messageId}`]],
            })),
        ),
      scanned: ({ results }) => {
        for (const { messageId, result: one } of results) {
          waiting.delete(messageId);
          scanned.set(messageId, one);
          times.set(messageId, (times.get(messageId) ?? 0) + 1);
        }
        return Promise.resolve();
      },
    },
    reader: { scan },
    judgedFor: () => ({ me: ['me@home.example'], trustedAuthserv: [] }),
  });
  return { start, scanned, waiting, times };
};
const many = (count: number) => Array.from({ length: count }, (_, id) => id);

describe('scanning', () => {
  it('goes on until nothing waits, each message once', async () => {
    const scan = vi.fn<Scan>(() => Promise.resolve(result));
    const { start, scanned, times } = setup(many(130), scan);
    start();
    start();
    await vi.waitFor(() => expect(scanned.size).toBe(130));
    expect(scan).toHaveBeenCalledTimes(130);
    expect(new Set(times.values())).toEqual(new Set([1]));
  });
  it('passes over a message that the reader cannot read', async () => {
    const scan = vi.fn<Scan>().mockRejectedValueOnce(new Error('no')).mockResolvedValue(result);
    const { start, scanned } = setup([1, 2], scan);
    start();
    await vi.waitFor(() => expect([...scanned.values()]).toEqual([null, result]));
  });
  it('compares a message with the others of its sender', async () => {
    const scan = vi.fn<Scan>(() => Promise.resolve(result));
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
