import { describe, expect, it } from 'vitest';
import { startDovecot } from '../testing/dovecot.ts';
import { letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { syncedMailbox } from '../testing/synced-mailbox.ts';

/** It starts five times. */
const PATIENCE_MS = 180_000;

describe('a process that is killed in the middle of a first sync', () => {
  it('goes on where it was, as often as that happens, and misses and doubles nothing', { timeout: PATIENCE_MS }, async () => {
    const server = await startDovecot();
    const mine = syncedMailbox(server);
    const many = 1_200;
    try {
      await server.deliver(letters(1, many, { text: 'x'.repeat(2_000) }));
      const here = async () => (await mine.calls.mailboxes()).find(({ path }) => path === 'INBOX')?.total ?? 0;
      const stored = async () => (await mine.messages()).filter(({ body }) => body === 'stored').length;
      for (const reached of [
        async () => (await here()) > 0,
        async () => (await here()) > 1_000,
        async () => (await stored()) > 0,
        async () => (await stored()) > many / 2,
      ]) {
        await mine.start();
        await eventually('some of it', reached);
        await mine.process.kill();
      }

      // What other clients did meanwhile counts as well.
      const client = await server.client();
      await client.mailboxOpen('INBOX');
      await client.messageFlagsAdd('5,1150', ['\\Flagged'], { uid: true });
      await client.messageDelete('7,1199', { uid: true });
      await client.logout();

      await mine.start();
      await mine.sync();
      await mine.bodies();
      const messages = await mine.messages();
      const expected = letters(1, many).map((_, index) => `Letter ${many - index}`);
      expect(messages.map(({ subject }) => subject)).toEqual(expected.filter((subject) => subject !== 'Letter 7' && subject !== 'Letter 1199'));
      expect(messages.filter(({ flagged }) => flagged).map(({ subject }) => subject)).toEqual(['Letter 1150', 'Letter 5']);
      const [newest] = messages;
      expect(await mine.source(newest!.id)).toBe(letters(many, many, { text: 'x'.repeat(2_000) })[0]?.raw);
    } finally {
      await mine.remove();
      await server.end();
    }
  });
});
