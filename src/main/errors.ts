import type { ErrorCode, UserError } from '../shared/model.ts';
import type { Failure, Result } from '../shared/contract.ts';
import { tellUnexpected } from './unexpected.ts';

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
export function valueOf<T>(outcome: Result<T>): T {
  if (outcome.ok) return outcome.value;
  throw new UserFailure(outcome.error.code, outcome.error.message, outcome.error.next);
}

export const BAD_REQUEST: Failure = {
  ok: false,
  error: {
    code: 'bad-request',
    message: 'The request was not understood, and nothing was done.',
    next: 'Try again; if it happens again, restart Unseen.',
  },
};

const INTERNAL: Failure = {
  ok: false,
  error: {
    code: 'internal',
    message: 'Something went wrong inside Unseen. Your mail is as it was.',
    next: 'Try again; if it happens again, restart Unseen.',
  },
};

/** A file of Unseen's own could not be written for want of room; settings and choices are small, and so it is soon. */
const DISK_FULL: Failure = {
  ok: false,
  error: {
    code: 'file-not-written',
    message: 'The disk is full, so this could not be kept. Your mail is as it was.',
    next: 'Make room on the disk, and try again.',
  },
};

/** What the system says where there is no room: on the disk, or for this user. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/**
 * What is told of something that was thrown. What nobody reckoned with is told on the standard error as well.
 * @param doing what threw it: a channel, or a part of the program
 */
export function failureOf(thrown: unknown, doing: string): Failure {
  if (thrown instanceof UserFailure) return { ok: false, error: thrown.error };
  if (NO_ROOM.has((thrown as { code?: unknown } | null)?.code)) return DISK_FULL;
  tellUnexpected(doing, thrown);
  return INTERNAL;
}
