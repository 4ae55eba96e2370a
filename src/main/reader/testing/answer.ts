import { expect } from 'vitest';
import { view } from '../view.ts';
import { violationsOf } from './invariant.ts';
import { message } from './message.ts';

/** Words of a message that is answered: enough of them that they are worth folding. */
export const LONG = 'What was said before, at some length, so that nobody wants to read it again. '.repeat(5);

/** The body of an answer as it is written for the screen. */
export function shownAnswer(body: string, subject = 'Re: Lunch'): string {
  const raw = message(`Subject: ${subject}`, 'Content-Type: text/html; charset=utf-8', '', body);
  const { body: seen } = view({ raw, section: '', as: 'html', approved: [], me: [], trustedAuthserv: [] }, 0);
  if (seen.kind !== 'html') throw new Error(seen.reason);
  expect(violationsOf(seen.html)).toEqual([]);
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(seen.html)?.[1] ?? '';
}

/** What is seen of it before anything is opened. */
export const unfolded = (html: string): string =>
  html
    .replaceAll(/<details class="unseen-quote">.*?<\/details>/gs, '…')
    .replaceAll(/<[^>]*>/g, '')
    .trim();
