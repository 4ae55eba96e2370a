import type { ViewRequest } from '../reader/protocol.ts';

/** As many rows as a newsletter has: fewer, and the first real one still meets code that runs for the first time. */
const ROWS = 60;

const row = (at: number) => `<tr><td align="center" style="padding:8px 12px;font:14px/1.4 Arial,sans-serif;color:#333">
<a href="https://unseen.invalid/c/${at}?u=${at}&amp;id=a${at}b" style="color:#06c;text-decoration:none">Read <b>more</b></a>
<img src="https://unseen.invalid/p/${at}.png?w=${at}" width="120" height="80" alt="A picture" style="display:block;border:0"><p>Some words &amp; others</p></td></tr>`;

/**
 * A message as a shop would write it, of nobody and to nobody. Views of it have the reader process load what it needs and its code
 * compiled, so that the first message that somebody opens need not wait for that.
 */
export const FIRST_VIEW: Omit<ViewRequest, 'me'> = {
  raw: new TextEncoder().encode(
    `From: a@unseen.invalid\r\nTo: b@unseen.invalid\r\nSubject: =?utf-8?q?A?=\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><html><head><style>p{color:red}@media (max-width:600px){.a td{width:100%!important}}</style></head><body><table class="a">${Array.from({ length: ROWS }, (_, at) => row(at)).join('')}</table></body></html>`,
  ),
  section: '',
  as: 'html',
  approved: [],
  trustedAuthserv: [],
};
