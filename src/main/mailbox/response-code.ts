/** What imapflow has and does not tell in its types; package.json names its exact version. */
interface Uncharted {
  sectionHandlers: Record<string, () => Promise<void>>;
}

const isUncharted = (client: object): client is Uncharted => typeof (client as Partial<Uncharted>).sectionHandlers === 'object';

/**
 * Calls back whenever a server says something with this response code (RFC 9051, 7.1), in the order in which it says things.
 * @param client an ImapFlow
 */
export function onResponseCode(client: object, code: 'CLOSED' | 'NOTIFICATIONOVERFLOW', said: () => void): void {
  if (!isUncharted(client)) return;
  client.sectionHandlers[code] = () => {
    said();
    return Promise.resolve();
  };
}
