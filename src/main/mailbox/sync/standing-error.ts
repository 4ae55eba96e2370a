import type { ErrorCode, ServerSettings, UserError } from '../../../shared/model.ts';
import { sessionError } from '../session-errors.ts';

/**
 * What to do where a server fails that an account was read from before: it was tried when the account was added. So what was typed is not
 * what is wrong, as it may be in the form.
 */
const NEXT: Readonly<Partial<Record<ErrorCode, string>>> = {
  'unknown-host': 'Check whether this computer is online. What is stored can be read, and Unseen tries again by itself.',
  'not-reachable': 'The server may be down, or this computer offline. What is stored can be read, and Unseen tries again by itself.',
  'no-tls': 'It did when this account was added. Ask whoever runs the server; somebody may be between you and it.',
};

/** The sentence for a failure of a server that an account has been read from. */
export function standingError(failure: unknown, server: Pick<ServerSettings, 'host' | 'port' | 'security'>): UserError {
  const error = sessionError(failure, server);
  return { ...error, next: NEXT[error.code] ?? error.next };
}
