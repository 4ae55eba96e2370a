import type { CalendarEvent, CalendarTime, Invitation } from '../../shared/calendar.ts';

/** As the sender's clock shows it, else in UTC. */
function clockText(time: CalendarTime): string {
  if (time.kind === 'day') return time.day;
  const local = time.kind === 'moment' ? (time.local ?? `${new Date(time.at).toISOString().slice(0, 16)} UTC`) : time.local;
  return local.replace('T', ' ') + (time.zone === null ? '' : ` (${time.zone})`);
}

const linesOf = ({ summary, start, end, location }: CalendarEvent): string[] => {
  const when = [start, end].flatMap((time) => (time === null ? [] : [clockText(time)])).join(' – ');
  return [summary, when, location].filter((line) => line !== '');
};

/** What calendar entries say, as the lines of a text in no language. */
export const invitationLines = (invitations: readonly Invitation[]): string =>
  invitations.flatMap(({ events }) => events.map((event) => linesOf(event).join('\n'))).join('\n\n');
