import type { Invitation } from '../../../shared/calendar.ts';
import { message } from './message.ts';
import { seen } from './seen.ts';

/** A calendar object of some lines (RFC 5545). */
export const vcalendar = (method: string, ...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, ...lines, 'END:VCALENDAR'];
export const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT'];
/** A message that is nothing but a calendar. */
export const lone = (...calendar: string[]) => message('Subject: x', 'Content-Type: text/calendar; charset=utf-8', '', ...calendar);
export const invitationsOf = (raw: Uint8Array): Invitation[] => seen(raw).invitations;
/** What is shown of the only event of an invitation with these lines; undefined: nothing. */
export const only = (...lines: string[]) => invitationsOf(lone(...vcalendar('REQUEST', ...vevent(...lines))))[0]?.events[0];

/** Exchange names its zones as Windows does, and says what they are from the year 1601 on. */
const WESTERN_EUROPE = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** An invitation as Exchange sends it. */
export const EXCHANGE = message(
  'From: anna@corp.example',
  'Subject: Budget',
  'Content-Type: multipart/alternative; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'When: Tuesday',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>When: Tuesday</p>',
  '--b',
  'Content-Type: text/calendar; charset="utf-8"; method=REQUEST',
  'Content-Transfer-Encoding: 8bit',
  '',
  ...vcalendar(
    'REQUEST',
    ...WESTERN_EUROPE,
    ...vevent(
      'ORGANIZER;CN=Anna Berg:mailto:anna@corp.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=robin@home.e',
      ' xample:mailto:robin@home.example',
      'ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Berg, Bo":mailto:bo@corp.example',
      'DESCRIPTION;LANGUAGE=en-US:Join at https://meet.corp.example/j/1?pwd=2.\\nBring num',
      ' bers\\, please.',
      'SUMMARY;LANGUAGE=en-US:Budget 2027',
      'DTSTART;TZID=W. Europe Standard Time:20270713T100000',
      'DTEND;TZID=W. Europe Standard Time:20270713T113000',
      'LOCATION;LANGUAGE=en-US:Room 4\\, Microsoft Teams',
      'SEQUENCE:1',
      'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.corp.example/l/meetup?x=1&y=2',
      'X-ALT-DESC;FMTTYPE=text/html:<p>Join</p><img src="https://t.corp.example/o/4f2a9c81d7e64b0fa1c3/p.gif" width="1" height="1">',
      'BEGIN:VALARM',
      'ACTION:AUDIO',
      'TRIGGER:-PT15M',
      'ATTACH;FMTTYPE=audio/basic:https://sound.corp.example/a.au',
      'END:VALARM',
    ),
  ),
  '--b--',
);
