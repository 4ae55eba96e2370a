import type { LedgerEntry } from '../../shared/ledger.ts';
import type { AccountId, ServerSettings } from '../../shared/model.ts';
import { AccountToken } from './account-token.ts';
import type { Login, OpenSession } from './imap-connection.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { AccessToken, Outcome, Secret } from './protocol.ts';
import type { Session } from './session.ts';

/** Opens a session of one account. */
type LogIn = (why: string, signal: AbortSignal) => Promise<Session>;

/** How the sessions of all accounts are opened: one at a time at a host, each with its account's password or the token of the moment. */
interface LogIns {
  of(accountId: AccountId, server: ServerSettings, secret: Secret): LogIn;
  /** Another token for an account that waits for one. */
  give(accountId: AccountId, token: Outcome<AccessToken>): void;
  /** The account is not synced any more. */
  end(accountId: AccountId): void;
}

interface LogInsParts {
  openSession: OpenSession;
  record(entry: Omit<LedgerEntry, 'id'>): void;
  /** Has `give` called for an account. */
  tokenWanted(accountId: AccountId): void;
}

export function logIns({ openSession, record, tokenWanted }: LogInsParts): LogIns {
  // Servers take several log-ins at once from one address for an attack.
  const inTurn = oneAtATime();
  const tokens = new Map<AccountId, AccountToken>();
  return {
    of(accountId, server, secret) {
      const open = (login: Login, why: string, signal: AbortSignal) => inTurn(server.host, () => openSession({ server, login, why, record, signal }));
      if (secret.kind === 'password') return (why, signal) => open({ pass: secret.password }, why, signal);
      const token = new AccountToken(secret.token, () => tokenWanted(accountId));
      tokens.set(accountId, token);
      // Nobody else at the host waits while a token is.
      return (why, signal) => token.use((accessToken) => open({ accessToken }, why, signal));
    },
    give: (accountId, token) => tokens.get(accountId)?.give(token),
    end(accountId) {
      tokens.get(accountId)?.end();
      tokens.delete(accountId);
    },
  };
}
