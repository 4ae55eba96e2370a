import { expect, it } from 'vitest';
import { view } from '../reader/view.ts';
import { message } from '../reader/testing/message.ts';
import { inspectMessage } from './report-of.ts';

const NOW = Date.UTC(2026, 10, 24);

it('the report has what the app’s has: links of texts and of calendar entries among them', () => {
  const raw = message(
    'From: Shop <news@shop.test>',
    'Content-Type: multipart/mixed; boundary=a',
    '',
    '--a',
    '',
    'See www.shop.test/plain or <https://shop.test/?a=1&b="2>.',
    '--a',
    'Content-Type: text/html',
    '',
    '<a href="https://shop.test/html">More</a><img src="https://t.shop.test/o.gif" width="1" height="1">',
    '--a',
    'Content-Type: text/calendar',
    '',
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:Talk',
    'DTSTART:20261201T100000Z',
    'URL:https://meet.test/talk',
    'END:VEVENT',
    'END:VCALENDAR',
    '--a--',
  );
  const inspected = inspectMessage({ raw, me: [] }, NOW);
  if (inspected.kind !== 'message') throw new Error(inspected.kind);
  const { report } = view({ raw, section: '', as: 'html', approved: [], me: [], trustedAuthserv: [] }, NOW);
  expect(inspected.report).toEqual(report);
  expect(report.links.map(({ url }) => url)).toEqual([
    'https://shop.test/html',
    'http://www.shop.test/plain',
    'https://shop.test/?a=1&b=',
    'https://meet.test/talk',
  ]);
});
