import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AccountId } from '../../shared/model.ts';
import { LOCAL_COLOUR } from '../../shared/accounts.ts';
import type { AccountRecord, LocalMessage, MailboxService } from '../mailbox/protocol.ts';

/** The mailbox that Unseen brings, so that there is something to read before there is an account. */
export const SAMPLE_ACCOUNT: AccountRecord = {
  id: 'sample' as AccountId,
  kind: 'sample',
  address: 'you@sample.unseen.invalid',
  name: 'Sample mailbox',
  colour: LOCAL_COLOUR,
  server: null,
  trustedAuthserv: 'mx.sample.unseen.invalid',
  oauth: null,
  keepMonths: null,
};

const FOLDER = join(import.meta.dirname, '../../resources/sample-mail');

const index = v.object({
  messages: v.array(
    v.object({
      file: v.pipe(v.string(), v.regex(/^[\w.-]+\.eml$/)),
      from: v.object({ name: v.string(), address: v.string() }),
      subject: v.string(),
      receivedAt: v.pipe(v.string(), v.isoTimestamp()),
      seen: v.boolean(),
      flagged: v.boolean(),
    }),
  ),
});

/**
 * Puts the sample messages into the store, where they go the same way as any mail. They are read as bytes: nothing here looks inside, and what a
 * server would have said of them stands in the index.
 */
export async function importSample(mailbox: MailboxService): Promise<void> {
  const { messages } = v.parse(index, JSON.parse(await readFile(join(FOLDER, 'index.json'), 'utf8')));
  const loaded = await Promise.all(
    messages.map(async ({ file, receivedAt, ...known }): Promise<LocalMessage> => ({
      raw: await readFile(join(FOLDER, file)),
      receivedAt: Date.parse(receivedAt),
      ...known,
    })),
  );
  await mailbox.importLocal({ accountId: SAMPLE_ACCOUNT.id, mailbox: 'INBOX', messages: loaded });
}
