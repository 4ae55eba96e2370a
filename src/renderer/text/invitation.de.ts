import type { CalendarRule } from '../../shared/calendar.ts';
import { unitsOf } from '../../shared/text/units.ts';
import type { invitationText } from './invitation.en.ts';
import { weekdayNames } from './weekdays.ts';

const { number: n, and, day } = unitsOf('de');
const weekdays = weekdayNames('de');
const units = {
  day: ['Jeden Tag', 'Tage'],
  week: ['Jede Woche', 'Wochen'],
  month: ['Jeden Monat', 'Monate'],
  year: ['Jedes Jahr', 'Jahre'],
} as const;

const ordinals = ['', 'ersten ', 'zweiten ', 'dritten ', 'vierten ', 'fünften '];
const last = ['', 'letzten ', 'vorletzten ', 'drittletzten ', 'viertletzten ', 'fünftletzten '];
const nth = (place: number) => (place < 0 ? (last[-place] ?? '') : (ordinals[place] ?? ''));

function repeats({ every, interval, weekdays: days, monthDays, times, until }: CalendarRule): string {
  const [one, many] = units[every];
  const on =
    days.length > 0
      ? ` am ${and(days.map(({ day: weekday, nth: place }) => `${nth(place)}${weekdays[weekday] ?? ''}`))}`
      : monthDays.length > 0 && every === 'month'
        ? ` am ${and(monthDays.map((date) => `${date}.`))}`
        : '';
  const end = times !== null ? `, ${n(times)}-mal` : until !== null ? `, bis ${day(Date.parse(until))}` : '';
  return `${interval === 1 ? one : `Alle ${n(interval)} ${many}`}${on}${end}`;
}

/** What is said about a calendar entry in a message, in German. */
export const invitationDe: typeof invitationText = {
  titles: {
    request: 'Einladung',
    publish: 'Termin',
    reply: 'Antwort auf eine Einladung',
    add: 'Weitere Tage eines Termins',
    cancel: 'Abgesagt',
    refresh: 'Jemand bittet um die neueste Fassung eines Termins',
    counter: 'Jemand schlägt eine andere Zeit vor',
    declinecounter: 'Die vorgeschlagene Zeit ist abgelehnt',
  },
  updated: 'Geänderte Einladung',
  answers: { accepted: 'hat zugesagt', declined: 'hat abgesagt', tentative: 'kommt vielleicht', delegated: 'schickt jemand anderen' },
  replies: {
    accepted: (who) => `${who} sagt zu`,
    declined: (who) => `${who} sagt ab`,
    tentative: (who) => `${who} kommt vielleicht`,
    delegated: (who) => `${who} schickt jemand anderen`,
  },
  untitled: 'Ohne Titel',
  when: 'Wann',
  allDay: 'ganztägig',
  noTime: 'Nicht angegeben',
  there: (when, zone) => `${when} in der Zeitzone des Absenders, ${zone}`,
  unknownZone: (zone) => `In der Zeitzone des Absenders, ${zone}, die Unseen nicht kennt`,
  anyZone: 'In keiner Zeitzone: so, wie die Uhr bei Ihnen zeigt',
  occurrence: (when) => `Ein Tag einer Reihe: ${when}`,
  repeats,
  odd: 'Wiederholt sich; ein Kalender kann die Tage zeigen',
  where: 'Wo',
  organizer: 'Veranstalter',
  people: 'Eingeladen',
  optional: 'freiwillig',
  morePeople: (count) => `und ${n(count)} weitere`,
  comment: 'Bemerkung',
  description: 'Beschreibung',
  links: 'Links',
  openLink: (url) => `${url} öffnen`,
  moreEvents: (count) => (count === 1 ? 'Darin ist noch ein Eintrag.' : `Darin sind noch ${n(count)} Einträge.`),
  notes: {
    asked: 'Es wird nichts beantwortet, und noch steht nichts in einem Kalender. Sichern Sie den Termin und öffnen Sie ihn in Ihrem.',
    cancelled: 'Aus einem Kalender wurde nichts entfernt. Sichern Sie die Absage und öffnen Sie sie in Ihrem.',
    told: 'Noch steht nichts in einem Kalender. Sichern Sie den Termin und öffnen Sie ihn in Ihrem.',
  },
  save: 'Für einen Kalender sichern',
};
