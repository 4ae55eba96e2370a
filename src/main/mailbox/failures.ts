import type { Failure } from '../../shared/contract.ts';
import type { UserError } from '../../shared/model.ts';

/** What the mailbox process cannot do, in words for people. */

export const failed = (error: UserError): Failure => ({ ok: false, error });

export const STORE_UNAVAILABLE: UserError = {
  code: 'store-unavailable',
  message: 'The mail store on this computer cannot be opened.',
  next: 'Restart Unseen, or move the store aside.',
};
export const NO_ACCOUNT: UserError = { code: 'not-found', message: 'There is no such account any more.', next: 'Add it again in the settings.' };
export const NO_MESSAGE: UserError = {
  code: 'not-found',
  message: 'This message is not there any more.',
  next: 'It may have been moved or deleted elsewhere.',
};
export const NO_MAILBOX: UserError = {
  code: 'not-found',
  message: 'This mailbox is not there any more.',
  next: 'Choose another one.',
};
export const NOT_MOVED: UserError = {
  code: 'not-found',
  message: 'This message could not be moved: it is not in that mailbox now, or it cannot go there.',
  next: 'Nothing was changed. Sync, and try again.',
};
export const BODY_GONE: UserError = {
  code: 'body-not-here',
  message: 'The server did not give this message: it is gone there, or it is larger than Unseen can open.',
  next: 'Sync again, or look for it on the server.',
};
export const NOT_HERE: UserError = { code: 'body-not-here', message: 'This message has not been fetched yet.', next: 'Open it.' };
export const NOT_CONNECTED: UserError = { code: 'body-not-here', message: 'Its account is not connected.', next: 'Sync the account.' };
export const bodyNotHere = ({ message, next }: UserError): UserError => ({
  code: 'body-not-here',
  message: `This message has not been fetched yet. ${message}`,
  next,
});
