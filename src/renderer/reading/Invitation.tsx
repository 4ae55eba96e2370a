import './invitation.css';
import { CalendarDays, CalendarX2, Download } from 'lucide-react';
import type { CalendarEvent, CalendarMethod, CalendarPerson, Invitation as InvitationView } from '../../shared/calendar.ts';
import type { Link } from '../../shared/report.ts';
import { whenOf, whenThere } from '../text/calendar-times.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { hostOf } from '../ui/Url.tsx';

/** What is asked for, and not done by opening a message. */
const ASKS: ReadonlySet<CalendarMethod> = new Set(['request', 'add', 'refresh', 'counter']);

const nameOf = ({ name, address }: CalendarPerson) => name || address;

/** What the entry is, in words: of an answer, whose and which. */
function titleOf({ method }: InvitationView, { cancelled, updated, people }: CalendarEvent): string {
  const said = text.invitation;
  const [who] = people;
  if (method === 'reply' && who?.answer) return said.replies[who.answer](nameOf(who));
  if (cancelled) return said.titles.cancel;
  return method === 'request' && updated ? said.updated : said.titles[method];
}

interface InvitationProps {
  invitation: InvitationView;
  links: Link[];
  /** What the message says itself, and need not be said again. */
  words: string;
  onSave(): void;
  onLink(link: number): void;
}

/** A calendar entry that came with the message: what it says, and that nothing was done about it. */
export function Invitation({ invitation, links, words, onSave, onLink }: InvitationProps) {
  const said = text.invitation;
  const isOff = invitation.method === 'cancel' || invitation.events.every(({ cancelled }) => cancelled);
  return (
    <section className="invitation" aria-label={said.titles[invitation.method]}>
      {invitation.events.map((event, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- entries of one message, which never change their order
        <Event key={index} invitation={invitation} event={event} links={links} words={words} onLink={onLink} />
      ))}
      {invitation.moreEvents > 0 && <p className="hint">{said.moreEvents(invitation.moreEvents)}</p>}
      <footer className="invitation-foot">
        <p className="hint">{isOff ? said.notes.cancelled : ASKS.has(invitation.method) ? said.notes.asked : said.notes.told}</p>
        <Button icon={Download} onClick={onSave}>
          {said.save}
        </Button>
      </footer>
    </section>
  );
}

interface EventProps extends Pick<InvitationProps, 'invitation' | 'links' | 'words' | 'onLink'> {
  event: CalendarEvent;
}

function Event({ invitation, event, links, words, onLink }: EventProps) {
  const said = text.invitation;
  const { summary, location, description, organizer, people, morePeople, comment } = event;
  const isCancelled = event.cancelled || invitation.method === 'cancel';
  const Icon = isCancelled ? CalendarX2 : CalendarDays;
  const named = links.filter(({ id }) => event.links.includes(id));
  return (
    <div className="invitation-event" data-cancelled={isCancelled || undefined}>
      <p className="invitation-kind">
        <Icon aria-hidden size={16} />
        {titleOf(invitation, event)}
      </p>
      <h3 className="invitation-summary selectable">{summary || said.untitled}</h3>
      <dl className="invitation-facts selectable">
        <dt>{said.when}</dt>
        <dd>
          <When event={event} />
        </dd>
        {location && (
          <>
            <dt>{said.where}</dt>
            <dd>{location}</dd>
          </>
        )}
        {organizer && (
          <>
            <dt>{said.organizer}</dt>
            <dd>{organizer.name && organizer.address ? `${organizer.name} <${organizer.address}>` : nameOf(organizer)}</dd>
          </>
        )}
        {people.length > 0 && invitation.method !== 'reply' && (
          <>
            <dt>{said.people}</dt>
            <dd>{text.and([...people.map(personWords), ...(morePeople > 0 ? [said.morePeople(morePeople)] : [])])}</dd>
          </>
        )}
        {comment && (
          <>
            <dt>{said.comment}</dt>
            <dd className="invitation-text">{comment}</dd>
          </>
        )}
        {named.length > 0 && (
          <>
            <dt>{said.links}</dt>
            <dd className="invitation-links">
              {named.map(({ id, url, clean }) => (
                <Button key={id} kind="quiet" title={clean} aria-label={said.openLink(clean)} onClick={() => onLink(id)}>
                  {hostOf(url)}
                </Button>
              ))}
            </dd>
          </>
        )}
      </dl>
      {description && !words.includes(description) && (
        <details className="invitation-description">
          <summary>{said.description}</summary>
          <p className="invitation-text selectable">{description}</p>
        </details>
      )}
    </div>
  );
}

function personWords(person: CalendarPerson): string {
  const said = text.invitation;
  const more = [...(person.answer ? [said.answers[person.answer]] : []), ...(person.optional ? [said.optional] : [])];
  return more.length > 0 ? `${nameOf(person)} (${more.join(', ')})` : nameOf(person);
}

function When({ event }: { event: CalendarEvent }) {
  const said = text.invitation;
  const { start, repeats, occurrence } = event;
  const there = whenThere(event, {});
  const zone = start === null || start.kind === 'day' ? null : start.zone;
  const series = occurrence === null ? null : whenOf({ start: occurrence, end: null }, {});
  return (
    <>
      <span>
        {whenOf(event, {}) ?? said.noTime}
        {start?.kind === 'day' && `, ${said.allDay}`}
      </span>
      {there !== null && zone !== null && <span className="hint">{said.there(there, zone)}</span>}
      {start?.kind === 'floating' && <span className="hint">{zone === null ? said.anyZone : said.unknownZone(zone)}</span>}
      {repeats !== null && <span>{repeats === 'odd' ? said.odd : said.repeats(repeats)}</span>}
      {series !== null && <span className="hint">{said.occurrence(series)}</span>}
    </>
  );
}
