import { ACCOUNT_COLOURS, LOCAL_COLOUR } from '../../shared/accounts.ts';
import type { AccountKind } from '../../shared/model.ts';

/** The colour for one more account: the first of those that the fewest have. */
export function freeColour(accounts: readonly { colour?: number | undefined }[]): number {
  const uses = Array.from({ length: ACCOUNT_COLOURS }, (_, at) => accounts.filter(({ colour }) => colour === at + 1).length);
  return uses.indexOf(Math.min(...uses)) + 1;
}

/** Gives a colour to the accounts that have none yet; those that have one keep it. */
export function withColours<Known extends { kind: AccountKind; colour?: number | undefined }>(
  accounts: readonly Known[],
): (Known & { colour: number })[] {
  const coloured: (Known & { colour: number })[] = [];
  for (const [at, account] of accounts.entries()) {
    const free = () => (account.kind === 'imap' ? freeColour([...coloured, ...accounts.slice(at)]) : LOCAL_COLOUR);
    coloured.push({ ...account, colour: account.colour ?? free() });
  }
  return coloured;
}
