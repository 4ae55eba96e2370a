import type { CalendarAnswer, CalendarMethod, CalendarRule } from '../../shared/calendar.ts';
import { unitsOf } from '../../shared/text/units.ts';
import { weekdayNames } from './weekdays.ts';

const { number: n, and, day } = unitsOf('en');
const weekdays = weekdayNames('en');
const units = { day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] } as const;

const ordinals = ['', 'first ', 'second ', 'third ', 'fourth ', 'fifth '];
const nth = (place: number) => (place < 0 ? (place === -1 ? 'last ' : `${ordinals[-place] ?? ''}to last `) : (ordinals[place] ?? ''));

function repeats({ every, interval, weekdays: days, monthDays, times, until }: CalendarRule): string {
  const [one, many] = units[every];
  const on =
    days.length > 0
      ? ` on ${days.some(({ nth: place }) => place !== 0) ? 'the ' : ''}${and(days.map(({ day: weekday, nth: place }) => `${nth(place)}${weekdays[weekday] ?? ''}`))}`
      : monthDays.length > 0 && every === 'month'
        ? ` on day ${and(monthDays.map(String))}`
        : '';
  const end = times !== null ? `, ${n(times)} ${times === 1 ? 'time' : 'times'}` : until !== null ? `, until ${day(Date.parse(until))}` : '';
  return `${interval === 1 ? `Every ${one}` : `Every ${n(interval)} ${many}`}${on}${end}`;
}

const titles: Readonly<Record<CalendarMethod, string>> = {
  request: 'Invitation',
  publish: 'Event',
  reply: 'Answer to an invitation',
  add: 'Further dates of an event',
  cancel: 'Cancelled',
  refresh: 'Somebody asks for the newest version of an event',
  counter: 'Somebody proposes another time',
  declinecounter: 'The time that was proposed is declined',
};

const answers: Readonly<Record<Exclude<CalendarAnswer, null>, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'may come',
  delegated: 'sends somebody else',
};

const replies: Readonly<Record<Exclude<CalendarAnswer, null>, (who: string) => string>> = {
  accepted: (who) => `${who} accepts`,
  declined: (who) => `${who} declines`,
  tentative: (who) => `${who} may come`,
  delegated: (who) => `${who} sends somebody else`,
};

/** What is said about a calendar entry in a message, in English. */
export const invitationText = {
  titles,
  updated: 'Changed invitation',
  answers,
  replies,
  untitled: 'Without a title',
  when: 'When',
  allDay: 'all day',
  noTime: 'Not said',
  there: (when: string, zone: string) => `${when} in the sender’s time zone, ${zone}`,
  unknownZone: (zone: string) => `In the sender’s time zone, ${zone}, which Unseen does not know`,
  anyZone: 'In no time zone: as the clock shows it where you are',
  occurrence: (when: string) => `One date of a series: ${when}`,
  repeats,
  odd: 'It repeats; a calendar can show the dates',
  where: 'Where',
  organizer: 'Organiser',
  people: 'Invited',
  optional: 'optional',
  morePeople: (count: number) => `and ${n(count)} more`,
  comment: 'Comment',
  description: 'Description',
  links: 'Links',
  openLink: (url: string) => `Open ${url}`,
  moreEvents: (count: number) => (count === 1 ? 'One more entry is in it.' : `${n(count)} more entries are in it.`),
  /** What was not done. */
  notes: {
    asked: 'Nothing is answered, and nothing is in a calendar yet. Save it and open it in yours.',
    cancelled: 'Nothing was taken out of a calendar. Save it and open it in yours.',
    told: 'Nothing is in a calendar yet. Save it and open it in yours.',
  },
  save: 'Save for a calendar',
};
