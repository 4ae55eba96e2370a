import type { MessageId } from './model.ts';

/** The one address of the user interface, and what a sender must come from. */
export const APP_ORIGIN = 'unseen://app';
export const APP_URL = `${APP_ORIGIN}/index.html`;
/** The interface for one message, in a window of its own. */
export const readingUrl = (messageId: MessageId) => `${APP_URL}?message=${messageId}`;
/** Scheme of body documents: `mail://<token>/`. */
export const MAIL_SCHEME = 'mail';
