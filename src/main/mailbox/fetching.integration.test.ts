import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDovecot, type Dovecot } from '../testing/dovecot.ts';
import { letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { accountAt, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

let server: Dovecot;
let mine: SyncedMailbox;
beforeEach(async () => {
  server = await startDovecot();
  mine = syncedMailbox(server);
});
afterEach(async () => {
  await mine.remove();
  await server.end();
});

describe('what is fetched without being asked for', () => {
  const YEAR_MS = 365 * 86_400_000;
  const bodiesOf = async () => new Map((await mine.messages()).map(({ subject, body }) => [subject, body]));
  /** Starts with nothing fetched but what is opened, from before the account begins. */
  const startWithout = () => mine.start(undefined, undefined, () => void mine.calls.limit({ fetching: 'opened', bytesPerSecond: null }));
  const startKeeping = (months: number | null) =>
    mine.calls.startAccount({
      account: { ...accountAt(server.settings()), keepMonths: months },
      secret: { kind: 'password', password: server.password },
    });

  it('is what the account keeps; the rest when somebody opens it, or the rule is another', async () => {
    const old = letters(1, 3).map((message) => ({ ...message, date: Date.now() - 2 * YEAR_MS }));
    await server.deliver([...old, ...letters(4, 6).map((message) => ({ ...message, date: Date.now() - 86_400_000 }))]);
    await startWithout();
    await startKeeping(12);
    await mine.calls.limit({ fetching: 'all', bytesPerSecond: null });
    await eventually('the new ones', async () => (await bodiesOf()).get('Letter 4') === 'stored' && (await bodiesOf()).get('Letter 6') === 'stored');
    await mine.sync();
    expect([...(await bodiesOf())].filter(([, body]) => body === 'pending').map(([subject]) => subject)).toEqual(
      expect.arrayContaining(['Letter 1', 'Letter 2', 'Letter 3']),
    );
    const first = (await mine.messages()).find(({ subject }) => subject === 'Letter 1')!;
    expect(await mine.source(first.id)).toContain('This is letter 1.');
    expect((await bodiesOf()).get('Letter 2')).toBe('pending');
    await startKeeping(null);
    await mine.bodies();
  });

  it('is nothing on a network that is paid by volume, until it is allowed', async () => {
    await server.deliver(letters(1, 5));
    await startWithout();
    await mine.sync();
    expect([...(await bodiesOf()).values()]).toEqual(Array.from({ length: 5 }, () => 'pending'));
    await server.deliver(letters(6, 8));
    await mine.sync();
    expect([...(await bodiesOf()).values()]).toEqual(Array.from({ length: 8 }, () => 'pending'));
    const pending = (await mine.messages()).find(({ subject }) => subject === 'Letter 7')!;
    expect(await mine.calls.message({ messageId: pending.id, here: true })).toMatchObject({ ok: false, error: { code: 'body-not-here' } });
    expect((await bodiesOf()).get('Letter 7')).toBe('pending');
    await mine.calls.limit({ fetching: 'all', bytesPerSecond: 50_000 });
    await mine.bodies();
  });

  it('is found by the server, where only it has the words', async () => {
    await server.deliver([...letters(1, 3, { text: 'About the sourdough.' }), ...letters(4, 5, { text: 'About the loaf.' })]);
    await startWithout();
    await mine.sync();
    const request = { query: 'sourdough', accountId: null, mailboxId: null };
    const here = await mine.calls.search({ ...request, order: 'date', after: null, limit: 10 });
    const pending = [...(await bodiesOf())].filter(([, body]) => body === 'pending').map(([subject]) => subject);
    expect(pending).toHaveLength(5);
    expect(here.bodiless).toBe(pending.length);
    const there = await mine.calls.searchServer(request);
    const wanted = pending.filter((subject) => Number(subject.slice(-1)) <= 3).toSorted((a, b) => (a < b ? 1 : -1));
    expect(there.ok && there.value.map(({ subject }) => subject)).toEqual(wanted);
    expect(await mine.calls.searchServer({ ...request, query: 'sourdough loaf' })).toEqual({ ok: true, value: [] });
    const subjectsOf = async (query: string, me: string[] = []) => {
      const found = await mine.calls.searchServer({ ...request, query, me });
      return found.ok && found.value.map(({ subject }) => subject).toSorted();
    };
    expect(await subjectsOf('sourdough OR loaf')).toEqual(pending.toSorted());
    expect(await subjectsOf('loaf OR -sourdough')).toEqual(await subjectsOf('loaf'));
    const { from } = (await mine.messages())[0]!;
    expect(await subjectsOf('from:me sourdough', ['nobody@home.test', from!.address])).toEqual(wanted.toSorted());
    expect(await subjectsOf('-from:me sourdough', ['nobody@home.test', from!.address])).toEqual([]);
    await server.stop();
    await eventually('offline', () => mine.status() === 'offline');
    expect(await mine.calls.searchServer(request)).toMatchObject({ ok: false });
  });
});
