import type { UserError } from '../../../shared/model.ts';
import { SignInFailure, UnusableMailbox, type ConnectionError } from '../session-errors.ts';

/** An error on its way from one thread to another. A structured clone leaves out what imapflow and Node put on one. */
export interface Failure {
  name: string;
  message: string;
  facts: ConnectionError;
  /** Of one that is in words already. */
  said: { by: 'sign-in' | 'mailbox'; error: UserError } | null;
}

export function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const { code, authenticationFailed, tlsFailed, serverResponseCode, responseStatus, responseText } = error as ConnectionError;
  const facts = { code, authenticationFailed, tlsFailed, serverResponseCode, responseStatus, responseText };
  if (error instanceof SignInFailure) return { name, message, facts, said: { by: 'sign-in', error: error.error } };
  if (error instanceof UnusableMailbox) return { name, message, facts, said: { by: 'mailbox', error: error.error } };
  return { name, message, facts, said: null };
}

/** The same error, as `session-errors.ts` reads it. */
export function errorOf({ name, message, facts, said }: Failure): Error {
  if (said?.by === 'sign-in') return new SignInFailure(said.error);
  if (said?.by === 'mailbox') return new UnusableMailbox(message);
  return Object.assign(new Error(message), facts, { name });
}
