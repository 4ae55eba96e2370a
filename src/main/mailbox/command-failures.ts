/** What imapflow has and does not tell in its types; package.json names its exact version. */
interface Uncharted {
  exec(...command: unknown[]): Promise<unknown>;
}

const isUncharted = (client: object): client is Uncharted => typeof (client as Partial<Uncharted>).exec === 'function';

/**
 * Calls back with the error of each command that fails: where a server does not store, copy, move or expunge, imapflow gives false, and tells
 * the reason to its log alone.
 * @param client an ImapFlow
 */
export function onCommandFailure(client: object, failed: (error: unknown) => void): void {
  if (!isUncharted(client)) return;
  const exec = client.exec.bind(client);
  client.exec = async (...command) => {
    try {
      return await exec(...command);
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}
