import type { ErrorCode, UserError } from '../shared/model.ts';
import type { Result } from '../shared/contract.ts';

/** An expected failure on its way to the reader of mail: what happened, and what can be done next. */
export class UserFailure extends Error {
  readonly error: UserError;
  constructor(code: ErrorCode, message: string, next: string) {
    super(message);
    this.name = 'UserFailure';
    this.error = { code, message, next };
  }
}

/** Value of an outcome; throws UserFailure where it failed. */
export function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; error: UserError }): T {
  if (outcome.ok) return outcome.value;
  throw new UserFailure(outcome.error.code, outcome.error.message, outcome.error.next);
}

export const BAD_REQUEST: Result<never> = {
  ok: false,
  error: {
    code: 'bad-request',
    message: 'The request was not understood, and nothing was done.',
    next: 'Try again; if it happens again, restart Unseen.',
  },
};

export const INTERNAL: Result<never> = {
  ok: false,
  error: {
    code: 'internal',
    message: 'Something went wrong inside Unseen. Your mail is as it was.',
    next: 'Try again; if it happens again, restart Unseen.',
  },
};
