import type { ViewRequest } from '../protocol.ts';
import { view } from '../view.ts';
import { message } from './message.ts';

/** When tests read messages. */
export const NOW = Date.UTC(2026, 10, 24);
/** What a reader sees of a message. */
export const seen = (raw: Uint8Array, more: Partial<ViewRequest> = {}) =>
  view({ raw, section: '', as: 'html', approved: [], me: ['robin@home.example'], trustedAuthserv: ['mx.home.example'], ...more }, NOW);
/** The body's document; `text: ` and the reason where there is none. */
export const htmlOf = (raw: Uint8Array, more?: Partial<ViewRequest>) => {
  const { body } = seen(raw, more);
  return body.kind === 'html' ? body.html : `text: ${body.reason}`;
};
/** A message of nothing but HTML. */
export const html = (...lines: string[]) => message('From: a@shop.example', 'Subject: x', 'Content-Type: text/html; charset=utf-8', '', ...lines);

/** A picture that everybody sees, and none that tracks. */
export const LOGO = '<img src="https://cdn.shop.example/logo.png" width="200" height="60" alt="Shop">';
