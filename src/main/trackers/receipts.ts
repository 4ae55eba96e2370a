import type { Receipt } from '../../shared/report.ts';

/** Headers that ask a mail program to report that the message was opened: RFC 8098, and those before and beside it. */
const HEADERS = new Set([
  'disposition-notification-to',
  'return-receipt-to',
  'return-receipt-requested',
  'x-confirm-reading-to',
  'read-receipt-to',
  'x-read-receipt-to',
  'x-return-receipt-to',
  'x-pmrqc',
  'x-chameleon-return-to',
  'registered-mail-reply-requested-by',
  'x-disposition-notification-to',
]);

/** What others have called the same: `Confirm-Reading-To`, `X-Receipt-To`, `Acknowledge-To`. A name that is not known here counts where it says to whom. */
const LIKE_THESE =
  /^(?:x-)?(?:[a-z]+-)?(?:receipt|(?:confirm(?:ation)?-)?read(?:ing)?|confirm(?:ation)?|acknowledge(?:ment)?|disposition-notification)-to$/;

const asksForOne = (name: string, value: string) => HEADERS.has(name) || (LIKE_THESE.test(name) && value.includes('@'));

/** Requests for receipts in the headers (names in any case, values unfolded and decoded), in order. */
export function receiptsIn(headers: readonly { name: string; value: string }[]): Receipt[] {
  return headers
    .filter(({ name, value }) => asksForOne(name.toLowerCase(), value))
    .map(({ name, value }) => {
      const to = /<([^<>]+)>/.exec(value)?.[1]?.trim() ?? value.trim();
      return { header: name, to, sentence: `${to === '' || to === '1' ? 'The sender' : to} asked to be told when you open this; nothing was sent.` };
    });
}
