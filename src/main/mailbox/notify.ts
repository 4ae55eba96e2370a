import { onResponseCode } from './response-code.ts';

/** An atom or a list of a command, as imapflow writes them. */
type Attribute = { type: 'ATOM'; value: string } | Attribute[];

/** What imapflow has and does not tell in its types: commands of one's own, and what a server says unasked. package.json names its exact version. */
interface Uncharted {
  capabilities: ReadonlyMap<string, unknown>;
  exec(command: string, attributes: Attribute[]): Promise<{ next(): void }>;
  untaggedHandlers: Record<string, (untagged: unknown) => Promise<void>>;
}

const isUncharted = (client: object): client is Uncharted =>
  typeof (client as Partial<Uncharted>).exec === 'function' && typeof (client as Partial<Uncharted>).untaggedHandlers === 'object';

const atom = (value: string): Attribute => ({ type: 'ATOM', value });
const group = (mailboxes: string, ...events: string[]): Attribute => [atom(mailboxes), events.map(atom)];

/**
 * RFC 5465: of the open mailbox what a server tells anyway, as in IDLE, and of all others of the account that they changed. Without the
 * first group nothing would be told of the open one any more.
 */
const EVENTS: Attribute[] = [
  atom('SET'),
  group('SELECTED-DELAYED', 'MessageNew', 'MessageExpunge', 'FlagChange'),
  group('PERSONAL', 'MessageNew', 'MessageExpunge', 'FlagChange', 'MailboxName'),
];

/**
 * Has the server tell when any mailbox of the account changes, for as long as the connection lives.
 * @param client an ImapFlow that has logged in
 * @param told another mailbox than the open one, or the list of them, is other than before
 * @param overflowed there was too much to tell: from now on nothing is told on this connection, not even of the open mailbox (RFC 5465, 5.8)
 * @returns false: the server cannot, or would not
 */
export async function notifyOfAll(client: object, told: () => void, overflowed: () => void): Promise<boolean> {
  if (!isUncharted(client) || !client.capabilities.has('NOTIFY')) return false;
  // A command that asks for these has handlers of its own.
  for (const response of ['STATUS', 'LIST']) {
    client.untaggedHandlers[response] = () => {
      told();
      return Promise.resolve();
    };
  }
  try {
    (await client.exec('NOTIFY', EVENTS)).next();
    onResponseCode(client, 'NOTIFICATIONOVERFLOW', overflowed);
    return true;
  } catch (error) {
    for (const response of ['STATUS', 'LIST']) Reflect.deleteProperty(client.untaggedHandlers, response);
    // NO or BAD; what ended the connection is told by it.
    if ((error as { responseStatus?: unknown }).responseStatus === undefined) throw error;
    return false;
  }
}
