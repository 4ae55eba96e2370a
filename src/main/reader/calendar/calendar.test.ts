import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../mime/entity.ts';
import { selectBodies } from '../mime/select.ts';
import { scan } from '../scan.ts';
import { EXCHANGE, invitationsOf, lone, only, vcalendar, vevent } from '../testing/calendars.ts';
import { message } from '../testing/message.ts';
import { NOW, seen } from '../testing/seen.ts';
import { calendarsOf } from './calendar.ts';

const CONTEXT = { me: [], trustedAuthserv: [] };

describe('an invitation', () => {
  it('of Exchange says what, when, where and who, above the HTML that is shown', () => {
    const result = seen(EXCHANGE);
    expect(result.body.kind).toBe('html');
    expect(result.invitations).toEqual([
      {
        part: 2,
        method: 'request',
        moreEvents: 0,
        events: [
          {
            summary: 'Budget 2027',
            location: 'Room 4, Microsoft Teams',
            description: 'Join at https://meet.corp.example/j/1?pwd=2.\nBring numbers, please.',
            start: { kind: 'moment', at: Date.UTC(2027, 6, 13, 8), local: '2027-07-13T10:00', zone: 'W. Europe Standard Time' },
            end: { kind: 'moment', at: Date.UTC(2027, 6, 13, 9, 30), local: '2027-07-13T11:30', zone: 'W. Europe Standard Time' },
            repeats: null,
            occurrence: null,
            cancelled: false,
            updated: true,
            organizer: { name: 'Anna Berg', address: 'anna@corp.example', answer: null, optional: false },
            people: [
              { name: '', address: 'robin@home.example', answer: null, optional: false },
              { name: 'Berg, Bo', address: 'bo@corp.example', answer: 'accepted', optional: true },
            ],
            morePeople: 0,
            comment: '',
            links: [0, 1],
          },
        ],
      },
    ]);
  });

  it('has links like any other, which are in the report; its alarms are read by nobody', () => {
    const { report, invitations } = seen(EXCHANGE);
    expect(report.links.map(({ url }) => url)).toEqual(['https://teams.corp.example/l/meetup?x=1&y=2', 'https://meet.corp.example/j/1?pwd=2']);
    expect(invitations[0]?.events[0]?.links).toEqual([0, 1]);
    expect(JSON.stringify(report)).not.toContain('sound.corp.example');
  });

  it('that Outlook would show with a tracker in it, is reported with that', () => {
    expect(seen(EXCHANGE).report.resources).toMatchObject([{ host: 't.corp.example', grade: 'structural' }]);
    expect(scan({ raw: EXCHANGE, ...CONTEXT }, NOW).mark.structural).toBe(1);
  });

  it('may have pictures that calendar programs draw, and a description in HTML by the standard', () => {
    const urls = (...lines: string[]) => seen(lone(...vcalendar('REQUEST', ...lines))).report.resources.map(({ url }) => url);
    expect(urls('IMAGE;VALUE=URI;DISPLAY=BADGE:https://t.test/a', ...vevent('IMAGE;VALUE=URI:https://t.test/b'))).toEqual([
      'https://t.test/a',
      'https://t.test/b',
    ]);
    expect(urls(...vevent('STYLED-DESCRIPTION;FMTTYPE=text/html:<img src="https://t.test/c">'))).toEqual(['https://t.test/c']);
  });

  it('is found by what it is about and where', () => {
    expect(scan({ raw: EXCHANGE, ...CONTEXT }, NOW).text).toContain('Budget 2027\nRoom 4, Microsoft Teams\nAnna Berg');
  });

  it('alone in a message is not shown as its source', () => {
    const result = seen(lone(...vcalendar('PUBLISH', ...vevent('SUMMARY:Fair', 'DTSTART:20270713T100000Z', 'DESCRIPTION:All day long'))));
    expect(result).toMatchObject({ body: { kind: 'text', reason: 'text-only' }, text: 'All day long', attachments: [{ part: 0 }] });
    expect(result.invitations).toMatchObject([{ part: 0, method: 'publish', events: [{ summary: 'Fair' }] }]);
  });

  it('that comes twice, not to the letter, is shown once, and another one for itself', () => {
    const entry = (name: string, start: string) =>
      vcalendar('REQUEST', ...vevent('SUMMARY:Repair evening', `DTSTART:${start}`, `ORGANIZER;CN=${name}:mailto:nadia@lanternrow.example`));
    const two = (first: string[], second: string[]) =>
      message(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...[first, second].flatMap((one) => ['--b', 'Content-Type: text/calendar', '', ...one]),
        '--b--',
      );
    expect(invitationsOf(two(entry('Nadia', '20261127T173000Z'), entry('Organiser', '20261127T173000Z')))).toHaveLength(1);
    expect(invitationsOf(two(entry('Nadia', '20261127T173000Z'), entry('Nadia', '20261128T173000Z')))).toHaveLength(2);
  });
  it('that is attached is shown, whatever its type, and once where it comes twice', () => {
    const calendar = vcalendar('REQUEST', ...vevent('SUMMARY:Fair', 'DTSTART;VALUE=DATE:20270713'));
    const file = ['Content-Type: application/octet-stream; name=invite.ics', 'Content-Transfer-Encoding: base64', '', btoa(calendar.join('\r\n'))];
    const both = ['--b', 'Content-Type: text/plain', '', 'x', '--b', 'Content-Type: text/calendar', '', ...calendar, '--b', ...file, '--b--'];
    const result = seen(message('Content-Type: multipart/mixed; boundary=b', '', ...both));
    expect(result.invitations).toMatchObject([{ part: 2, events: [{ summary: 'Fair' }] }]);
  });

  it('that cannot be read is text, as it is', () => {
    for (const broken of [['BEGIN:VCALENDAR', 'hello'], ['no calendar'], vcalendar('REQUEST', 'BEGIN:VTODO', 'SUMMARY:x', 'END:VTODO')]) {
      const result = seen(lone(...broken));
      expect(result.invitations).toEqual([]);
      expect(result.text).toContain(broken[1] ?? broken[0]);
    }
  });

  it('that breaks off is read as far as it goes', () => {
    const whole = lone(...vcalendar('REQUEST', ...vevent('SUMMARY:Fair', 'DTSTART:20270713T100000Z', 'LOCATION:Hall')));
    for (let end = 60; end < whole.length; end += 7) expect(invitationsOf(whole.subarray(0, end)).length).toBeLessThanOrEqual(1);
    expect(invitationsOf(whole.subarray(0, -30))).toMatchObject([{ events: [{ summary: 'Fair' }] }]);
  });

  it('with lines that are none is read without them', () => {
    expect(only('SUMMARY:Fair', 'this line is not folded', 'LOCATION:Hall', 'DTSTART:tomorrow')).toMatchObject({
      summary: 'Fair',
      location: 'Hall',
      start: null,
    });
  });

  it('takes back, answers or changes as it says', () => {
    const method = (name: string, ...lines: string[]) => invitationsOf(lone(...vcalendar(name, ...vevent('SUMMARY:x', ...lines))))[0];
    expect(method('CANCEL', 'STATUS:CANCELLED')).toMatchObject({ method: 'cancel', events: [{ cancelled: true }] });
    expect(method('REPLY', 'ATTENDEE;PARTSTAT=DECLINED;CN=Bo:MAILTO:bo@corp.example', 'COMMENT:I am away')).toMatchObject({
      method: 'reply',
      events: [{ people: [{ name: 'Bo', address: 'bo@corp.example', answer: 'declined' }], comment: 'I am away' }],
    });
    expect(method('NONSENSE')).toMatchObject({ method: 'publish' });
  });
});

describe('the time of an event', () => {
  it.each([
    ['in UTC', ['DTSTART:20270713T100000Z'], { kind: 'moment', at: Date.UTC(2027, 6, 13, 10), local: null, zone: null }],
    [
      'in a zone that the system knows',
      ['DTSTART;TZID=America/New_York:20271107T003000'],
      { kind: 'moment', at: Date.UTC(2027, 10, 7, 4, 30), local: '2027-11-07T00:30', zone: 'America/New_York' },
    ],
    ['on no clock in particular', ['DTSTART:20270713T100000'], { kind: 'floating', local: '2027-07-13T10:00', zone: null }],
    [
      'in a zone that nobody knows',
      ['DTSTART;TZID=Customized Time Zone:20270713T100000'],
      { kind: 'floating', local: '2027-07-13T10:00', zone: 'Customized Time Zone' },
    ],
    ['of a day', ['DTSTART;VALUE=DATE:20270713'], { kind: 'day', day: '2027-07-13' }],
  ])('%s', (_, lines, start) => {
    expect(only(...lines)?.start).toEqual(start);
  });

  it('ends with the last of its days, after its duration, or not at all', () => {
    expect(only('DTSTART;VALUE=DATE:20270713', 'DTEND;VALUE=DATE:20270714')?.end).toBeNull();
    expect(only('DTSTART;VALUE=DATE:20270713', 'DTEND;VALUE=DATE:20270716')?.end).toEqual({ kind: 'day', day: '2027-07-15' });
    expect(only('DTSTART:20270713T100000Z', 'DURATION:PT1H30M')?.end).toMatchObject({ at: Date.UTC(2027, 6, 13, 11, 30) });
    expect(only('DTSTART:20270713T100000Z')?.end).toBeNull();
  });
});

describe('a series', () => {
  const rule = (text: string) => only('DTSTART:20270713T100000Z', `RRULE:${text}`)?.repeats;

  it.each([
    ['FREQ=DAILY', { every: 'day', interval: 1, weekdays: [], monthDays: [], times: null, until: null }],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10',
      {
        every: 'week',
        interval: 2,
        weekdays: [
          { day: 2, nth: 0 },
          { day: 4, nth: 0 },
        ],
        times: 10,
      },
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231T225959Z', { every: 'month', weekdays: [{ day: 5, nth: -1 }], until: '2027-12-31' }],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', { every: 'month', monthDays: [1, 15] }],
    ['FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=13', { every: 'year', monthDays: [13] }],
  ])('%s is put into words', (text, repeats) => {
    expect(rule(text)).toMatchObject(repeats);
  });

  it('by a rule that nobody has words for is only called so', () => {
    for (const text of ['FREQ=SECONDLY', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=YEARLY;BYWEEKNO=20']) expect(rule(text)).toBe('odd');
    expect(only('DTSTART:20270713T100000Z', 'RDATE:20270714T100000Z')?.repeats).toBe('odd');
    // The eighth of a month of which calendar?
    expect(rule('RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=8')).toBe('odd');
    expect(rule('RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=8')).toMatchObject({ every: 'year', monthDays: [8] });
  });
});

describe('a calendar of hostile size', () => {
  it('costs what is shown of it', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => vevent(`SUMMARY:${index}`).join('\r\n')).join('\r\n');
    expect(invitationsOf(lone(...vcalendar('PUBLISH', many)))).toMatchObject([{ events: { length: 5 }, moreEvents: 19_995 }]);
    const people = Array.from({ length: 5_000 }, (_, index) => `ATTENDEE:mailto:a${index}@b.example`);
    expect(only('SUMMARY:x', ...people)).toMatchObject({ people: { length: 50 }, morePeople: 4_950 });
    expect(invitationsOf(lone('BEGIN:VCALENDAR\r\n'.repeat(100_000)))).toEqual([]);
  });

  it('carries no file into it, and one beyond any length is not read', () => {
    expect(only(`ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUJD'.repeat(500_000)}`, 'SUMMARY:Fair')).toMatchObject({ summary: 'Fair' });
    expect(only(`X-NOTE:${'x'.repeat(60)}\r\n`.repeat(30_000))).toBeUndefined();
  });

  it('cannot have its zone or its series counted out', () => {
    const bomb = [
      'BEGIN:VTIMEZONE',
      'TZID:Bomb',
      'BEGIN:STANDARD',
      'DTSTART:00010101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const event = vevent('DTSTART;TZID=Bomb:99991231T235959', 'RRULE:FREQ=DAILY;COUNT=2000000000');
    expect(invitationsOf(lone(...vcalendar('REQUEST', ...bomb, ...event)))).toMatchObject([
      { events: [{ start: { kind: 'floating', zone: 'Bomb' }, repeats: { times: 2_000_000_000 } }] },
    ]);
  });
});

describe('any calendar', () => {
  const source = Buffer.from(EXCHANGE).toString('latin1').split('\r\n');

  it('whose lines were mixed, lost or spoilt is read without an exception', () => {
    const spoilt = fc.tuple(fc.nat(source.length - 1), fc.constantFrom('drop', 'double', 'value', 'name'), fc.string());
    fc.assert(
      fc.property(fc.array(spoilt, { maxLength: 12 }), (changes) => {
        const lines = [...source];
        for (const [at, how, text] of changes) {
          const line = lines[at] ?? '';
          if (how === 'drop') lines.splice(at, 1);
          else if (how === 'double') lines.splice(at, 0, line);
          else lines[at] = how === 'value' ? line.replace(/:.*$/, () => `:${text}`) : text;
        }
        return calendarsOf(selectBodies(parseMessage(message(...lines)).root)).length <= 1;
      }),
      { numRuns: 300 },
    );
  });
});
