import type { Page } from 'playwright-core';
import type { Channel, Request, Response, UnseenBridge } from '../../src/shared/contract.ts';
import type { MailboxId, MessageId, MessagePage } from '../../src/shared/model.ts';
import { essence } from './proof.ts';
import { arrived, type LeakMessage } from './messages.ts';

/** Longest without any progress. */
const SYNC_PATIENCE_MS = 60_000;
const POLL_MS = 250;
/** Two messages that agree in as many letters are told apart by their order, in which they were delivered. */
const LETTERS_COMPARED = 200_000;

/** What the app answers to its own window. Rejects with the app's own sentence. */
export async function ask<C extends Channel>(page: Page, channel: C, request: Request<C>): Promise<Response<C>> {
  const answer = await page.evaluate(
    ([channel, request]) => (globalThis as unknown as { unseen: UnseenBridge }).unseen.call(channel as 'app:state', request as Request<'app:state'>),
    [channel, request] as const,
  );
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.message}`);
  return answer.value as unknown as Response<C>;
}

/** Waits until it is true. False where it never was. */
export async function until(condition: () => Promise<boolean>, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await condition()) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
    });
  }
  return false;
}

async function rows(page: Page, mailboxId: MailboxId): Promise<MessagePage['messages']> {
  const all: MessagePage['messages'] = [];
  let after: MessagePage['next'] = null;
  do {
    const { messages, next }: MessagePage = await ask(page, 'mailbox:page', { mailboxIds: [mailboxId], after, limit: 200, grouped: false });
    all.push(...messages);
    after = next;
  } while (after);
  return all;
}

/** The account's inbox, once all messages are listed and their bodies have come, those that are too large for that excepted. */
async function syncedInbox(page: Page, count: number): Promise<MessagePage['messages']> {
  let progress = -1;
  let since = Date.now();
  let found: MessagePage['messages'] = [];
  while (Date.now() - since < SYNC_PATIENCE_MS) {
    const inbox = (await ask(page, 'mailbox:list', {})).findLast(({ specialUse }) => specialUse === 'inbox');
    found = inbox ? await rows(page, inbox.id) : [];
    const stored = found.filter(({ body }) => body === 'stored').length;
    if (stored >= count) return found;
    if (found.length + stored > progress) since = Date.now();
    progress = found.length + stored;
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
    });
  }
  return found;
}

const keyOf = (source: string) => essence(source).slice(0, LETTERS_COMPARED);

/**
 * Row id of each message, in the order of the list. A message is recognised by its own bytes, as the app has them, never by its
 * subject; those whose bytes are the same or that came changed, by the order in which they were delivered.
 * Throws where messages are missing.
 */
export async function identified(page: Page, messages: readonly LeakMessage[]): Promise<{ id: MessageId; message: LeakMessage }[]> {
  const found = await syncedInbox(page, messages.length);
  if (found.length < messages.length) throw new Error(`Only ${found.length} of ${messages.length} messages arrived in the app.`);
  const waiting = new Map<string, LeakMessage[]>();
  for (const message of messages) {
    const key = keyOf(new TextDecoder().decode(arrived(message.raw)));
    waiting.set(key, [...(waiting.get(key) ?? []), message]);
  }
  const known: { id: MessageId; message: LeakMessage | null }[] = [];
  for (const { id } of found) {
    const { source } = await ask(page, 'message:source', { messageId: id });
    known.push({ id, message: waiting.get(keyOf(source))?.shift() ?? null });
  }
  const left = messages.filter((message) => !known.some((one) => one.message === message));
  return known.flatMap(({ id, message }) => {
    const one = message ?? left.shift();
    return one ? [{ id, message: one }] : [];
  });
}
