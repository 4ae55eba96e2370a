import type { ImapFlow } from 'imapflow';
import type { ImapServer } from './imap-server.ts';
import { letter } from './letters.ts';
import type { Random } from './random.ts';

const FLAGS = ['\\Seen', '\\Flagged', '\\Answered'] as const;
const FIXED = ['INBOX', 'Sent', 'Drafts', 'Archive', 'Junk', 'Trash'];
/** More would make the walk longer and find nothing else. */
const MOST_MAILBOXES = 12;

/** A message as the server has it. */
interface ThereMessage {
  uid: number;
  flags: Set<string>;
  source: Buffer;
}

/**
 * Somebody who uses the same account with another program and does whatever comes to mind: every step is one act, which depends on
 * nothing but the random numbers and the server's state.
 */
export class SecondClient {
  readonly #server: ImapServer;
  readonly #random: Random;
  #client: ImapFlow | null = null;
  #letters = 0;
  #mailboxes = 0;

  constructor(server: ImapServer, random: Random) {
    this.#server = server;
    this.#random = random;
  }

  async #connected(): Promise<ImapFlow> {
    if (!this.#client?.usable) this.#client = await this.#server.client();
    return this.#client;
  }

  async #paths(): Promise<string[]> {
    const listed = await (await this.#connected()).list();
    return listed.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent')).map(({ path }) => path);
  }

  /** Mailboxes that may be renamed and deleted. */
  async #own(): Promise<string[]> {
    const paths = await this.#paths();
    return paths.filter((path) => path.includes('Box '));
  }

  /** Opens a mailbox and gives some of its UIDs; none where it is empty. */
  async #some(path: string, most: number): Promise<{ client: ImapFlow; uids: number[] }> {
    const client = await this.#connected();
    await client.mailboxOpen(path);
    const all = (await client.search({ all: true }, { uid: true })) || [];
    const uids = Array.from({ length: Math.min(most, all.length) }, () => this.#random.pick(all));
    return { client, uids: [...new Set(uids)] };
  }

  #letter(): { raw: string; date: number } {
    const text = 'Nothing to see here.\r\n'.repeat(this.#random.chance(0.1) ? this.#random.between(500, 5_000) : this.#random.between(1, 40));
    const made = letter(++this.#letters, { text });
    return { raw: made.raw, date: made.date ?? 0 };
  }

  async #deliver(path: string, count: number): Promise<void> {
    const client = await this.#connected();
    for (let index = 0; index < count; index++) {
      const { raw, date } = this.#letter();
      await client.append(path, raw, this.#random.chance(0.3) ? ['\\Seen'] : [], new Date(date));
    }
  }

  /** Does one thing. Gives what it was, for whoever has to find out what went wrong. */
  async step(): Promise<string> {
    try {
      return await this.#act();
    } catch (error) {
      const { responseStatus, executedCommand, responseText } = error as Record<string, unknown>;
      // Dovecot refuses now and then what is asked of a mailbox that was renamed, made anew or deleted a moment ago, which it may still list.
      if (responseStatus !== 'NO' || !/deleted under us|mailbox doesn't exist/i.test(String(responseText))) throw error;
      return `refused: ${String(executedCommand)}: ${String(responseText)}`;
    }
  }

  async #act(): Promise<string> {
    const random = this.#random;
    const die = random.integer(100);
    const paths = await this.#paths();
    const path = random.pick(paths);
    if (die < 32) {
      const count = random.between(1, 4);
      await this.#deliver(random.chance(0.5) ? 'INBOX' : path, count);
      return `deliver ${count}`;
    }
    if (die < 55) {
      const { client, uids } = await this.#some(path, 6);
      const flag = random.pick(FLAGS);
      if (uids.length === 0) return 'nothing to flag';
      if (random.chance(0.6)) await client.messageFlagsAdd(uids, [flag], { uid: true });
      else await client.messageFlagsRemove(uids, [flag], { uid: true });
      return `${flag} on ${uids.join()} of ${path}`;
    }
    if (die < 73) {
      const target = random.pick(paths);
      const { client, uids } = await this.#some(path, 5);
      if (uids.length === 0 || target === path) return 'nothing to move';
      if (die < 66) await client.messageMove(uids, target, { uid: true });
      else await client.messageCopy(uids, target, { uid: true });
      return `${die < 66 ? 'move' : 'copy'} ${uids.join()} of ${path} to ${target}`;
    }
    if (die < 83) {
      const { client, uids } = await this.#some(path, 4);
      if (uids.length > 0) await client.messageDelete(uids, { uid: true });
      return `expunge ${uids.join()} of ${path}`;
    }
    const own = await this.#own();
    const client = await this.#connected();
    if (die < 88 || own.length === 0) {
      if (paths.length >= FIXED.length + MOST_MAILBOXES) return 'enough mailboxes';
      const { path: made } = await client.mailboxCreate([`Box ${++this.#mailboxes}`]);
      await this.#deliver(made, 2);
      return `create ${made}`;
    }
    const box = random.pick(own);
    if (client.mailbox && client.mailbox.path === box) await client.mailboxClose();
    if (die < 93) {
      const { newPath } = await client.mailboxRename(box, [`Box ${++this.#mailboxes}`]);
      return `rename ${box} to ${newPath}`;
    }
    await client.mailboxDelete(box);
    if (die < 96) return `delete ${box}`;
    // Under the same name again, with another UIDVALIDITY and other messages under the same UIDs.
    await client.mailboxCreate(box);
    await this.#deliver(box, random.between(1, 3));
    return `recreate ${box}`;
  }

  /**
   * All mailboxes with all messages, by path, in the order of their UIDs. Asked over a connection of its own: where Dovecot's index of the list is broken, which
   * it now and then breaks itself, one that is open goes on listing what was there before.
   */
  async everything(): Promise<Map<string, ThereMessage[]>> {
    this.close();
    const client = await this.#connected();
    const there = new Map<string, ThereMessage[]>();
    for (const path of await this.#paths()) {
      const { exists } = await client.mailboxOpen(path, { readOnly: true });
      const messages = exists > 0 ? await client.fetchAll('1:*', { uid: true, flags: true, source: true }) : [];
      there.set(
        path,
        messages.map(({ uid, flags = new Set(), source = Buffer.alloc(0) }) => ({ uid, flags, source })),
      );
    }
    return there;
  }

  close(): void {
    this.#client?.close();
  }
}
