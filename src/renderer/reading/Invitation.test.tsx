import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CalendarEvent, CalendarRule, Invitation } from '../../shared/calendar.ts';
import type { Link } from '../../shared/report.ts';
import { fakeBridge } from '../testing/fake-bridge.ts';
import { fakeMain } from '../testing/fake-main.ts';
import { view } from '../testing/mail.ts';
import { NO_REPORT } from '../testing/reports.ts';
import { openMessage, renderApp } from '../testing/render-app.tsx';
import { whenOf, whenThere } from '../text/calendar-times.ts';
import { CATALOGUES } from '../text/text.ts';

const MEETING = 'https://meet.corp.example/j/1';
const link: Link = {
  id: 0,
  url: MEETING,
  host: 'meet.corp.example',
  text: MEETING,
  target: { kind: 'direct' },
  clean: MEETING,
  warnings: [],
  service: null,
};

const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  summary: 'Budget <b>2027</b>',
  location: 'Room 4',
  description: 'Bring numbers.',
  start: { kind: 'moment', at: Date.UTC(2027, 6, 13, 8), local: '2027-07-13T10:00', zone: 'Europe/Berlin' },
  end: { kind: 'moment', at: Date.UTC(2027, 6, 13, 9, 30), local: '2027-07-13T11:30', zone: 'Europe/Berlin' },
  repeats: null,
  occurrence: null,
  cancelled: false,
  updated: false,
  organizer: { name: 'Anna Berg', address: 'anna@corp.example', answer: null, optional: false },
  people: [{ name: '', address: 'bo@corp.example', answer: 'accepted', optional: true }],
  morePeople: 0,
  comment: '',
  links: [0],
  ...change,
});

async function opened(change: Partial<CalendarEvent> = {}, invitation: Partial<Invitation> = {}) {
  const invitations = [{ part: 2, method: 'request' as const, moreEvents: 0, events: [event(change)], ...invitation }];
  const bridge = fakeBridge(fakeMain({ views: [view(112, { invitations, report: { ...NO_REPORT, links: [link] } })] }));
  const { user } = renderApp(bridge);
  await openMessage(user, /Autumn/);
  return { user, bridge, card: within(document.querySelector<HTMLElement>('.invitation')!) };
}

it('an invitation stands above the body, and says that nothing is answered', async () => {
  const { user, bridge, card } = await opened();
  expect(screen.getByTitle(/Body of/)).toBeTruthy();
  expect(card.getByText('Invitation')).toBeTruthy();
  expect(card.getByRole('heading', { name: 'Budget <b>2027</b>' })).toBeTruthy();
  expect(card.getByText('bo@corp.example (accepted, optional)')).toBeTruthy();
  expect(card.getByText(/Nothing is answered/)).toBeTruthy();
  await user.click(card.getByRole('button', { name: 'Save for a calendar' }));
  expect(bridge.calls).toContainEqual({ channel: 'attachment:save', request: { messageId: 112, section: '', part: 2 } });
});

it('a link in it is asked about like any other', async () => {
  const { user, bridge, card } = await opened();
  await user.click(card.getByRole('button', { name: `Open ${MEETING}` }));
  expect(await screen.findByRole('dialog', { name: 'Open this link in your browser?' })).toBeTruthy();
  expect(bridge.calls.map(({ channel }) => channel)).not.toContain('link:open');
});

it.each([
  [{ updated: true }, {}, 'Changed invitation'],
  [{ cancelled: true }, {}, 'Cancelled'],
  [{}, { method: 'cancel' as const }, 'Cancelled'],
  [{}, { method: 'counter' as const }, 'Somebody proposes another time'],
  [{}, { method: 'reply' as const }, 'bo@corp.example accepts'],
])('%j %j is called what it is', async (change, invitation, words) => {
  const { card } = await opened(change, invitation);
  expect(card.getByText(words)).toBeTruthy();
});

const BERLIN = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const NEW_YORK = { locale: 'en-GB', timeZone: 'America/New_York' };

it('the time is the reader’s, and the sender’s is said where it is another', () => {
  expect(whenOf(event(), BERLIN)).toMatch(/Tuesday.*13 July 2027.*10:00.11:30$/);
  expect(whenThere(event(), BERLIN)).toBeNull();
  expect(whenOf(event(), NEW_YORK)).toMatch(/Tuesday.*13 July 2027.*04:00.05:30$/);
  expect(whenThere(event(), NEW_YORK)).toMatch(/^10:00.11:30$/);
  const late = event({ start: { kind: 'moment', at: Date.UTC(2027, 6, 13, 22), local: '2027-07-14T00:00', zone: 'Europe/Berlin' }, end: null });
  expect(whenThere(late, NEW_YORK)).toMatch(/Wednesday.*14 July 2027.*0:00$/);
});

it('days and times without a zone are the same everywhere', () => {
  const days = event({ start: { kind: 'day', day: '2027-07-13' }, end: { kind: 'day', day: '2027-07-15' } });
  const floating = event({ start: { kind: 'floating', local: '2027-07-13T10:00', zone: null }, end: null });
  for (const style of [BERLIN, NEW_YORK]) {
    expect(whenOf(days, style)).toMatch(/^Tuesday.*13.*Thursday.*15 July 2027$/);
    expect(whenOf(floating, style)).toMatch(/Tuesday.*13 July 2027.*10:00$/);
  }
});

const rule: CalendarRule = { every: 'week', interval: 1, weekdays: [], monthDays: [], times: null, until: null };

it('a series is said in the words of each language', () => {
  const said = (change: Partial<CalendarRule>) => [
    CATALOGUES.en.invitation.repeats({ ...rule, ...change }),
    CATALOGUES.de.invitation.repeats({ ...rule, ...change }),
  ];
  expect(said({ every: 'day' })).toEqual(['Every day', 'Jeden Tag']);
  const twoDays = { interval: 2, times: 10, weekdays: [2, 4].map((day) => ({ day, nth: 0 })) };
  expect(said(twoDays)).toEqual(['Every 2 weeks on Tuesday and Thursday, 10 times', 'Alle 2 Wochen am Dienstag und Donnerstag, 10-mal']);
  expect(said({ every: 'month', weekdays: [{ day: 5, nth: -1 }], until: '2027-12-31' })).toEqual([
    'Every month on the last Friday, until Dec 31, 2027',
    'Jeden Monat am letzten Freitag, bis 31.12.2027',
  ]);
  expect(said({ every: 'month', monthDays: [1, 15] })).toEqual(['Every month on day 1 and 15', 'Jeden Monat am 1. und 15.']);
});
