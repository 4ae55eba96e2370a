/**
 * A calendar entry that came with a message (RFC 5545), and what its sender wants with it (RFC 5546). All texts are the sender's, without
 * controls, and bounded.
 */

export const CALENDAR_METHODS = ['publish', 'request', 'reply', 'add', 'cancel', 'refresh', 'counter', 'declinecounter'] as const;
export type CalendarMethod = (typeof CALENDAR_METHODS)[number];

export type CalendarTime =
  /** All day; `YYYY-MM-DD`. */
  | { kind: 'day'; day: string }
  /** Milliseconds. `local` is what the clock shows there, `YYYY-MM-DDTHH:MM`, and `zone` what the sender calls its zone; both null where it was given in UTC. */
  | { kind: 'moment'; at: number; local: string | null; zone: string | null }
  /** As the clock shows it, wherever one is, or in a zone that only the sender knows. */
  | { kind: 'floating'; local: string; zone: string | null };

/** What somebody answered, as PARTSTAT has it; null: nothing yet. */
export type CalendarAnswer = 'accepted' | 'declined' | 'tentative' | 'delegated' | null;

export interface CalendarPerson {
  name: string;
  /** Empty where none is given. */
  address: string;
  answer: CalendarAnswer;
  optional: boolean;
}

/** A rule in the parts that can be said in a few words. */
export interface CalendarRule {
  every: 'day' | 'week' | 'month' | 'year';
  /** Every so many of them. */
  interval: number;
  /** 0 is Sunday. `nth` of the month or year, negative from its end; 0: each. */
  weekdays: { day: number; nth: number }[];
  monthDays: number[];
  /** It ends after so many times, or on a day (`YYYY-MM-DD`); null: never. */
  times: number | null;
  until: string | null;
}

export interface CalendarEvent {
  summary: string;
  location: string;
  description: string;
  start: CalendarTime | null;
  /** The last day itself where it is of days; null: it has no length. */
  end: CalendarTime | null;
  /** `odd`: it repeats by a rule that takes more than a few words. */
  repeats: CalendarRule | 'odd' | null;
  /** Of a series, the one that this is about; null: it is about all of it. */
  occurrence: CalendarTime | null;
  cancelled: boolean;
  /** It was sent before, and has changed. */
  updated: boolean;
  organizer: CalendarPerson | null;
  people: CalendarPerson[];
  /** Those who are not in `people`. */
  morePeople: number;
  /** What is said to an answer. */
  comment: string;
  /** Ids of the report's links that it names. */
  links: number[];
}

export interface Invitation {
  /** Part of the message that is saved to be opened in a calendar. */
  part: number;
  method: CalendarMethod;
  events: CalendarEvent[];
  /** Those that are not in `events`. */
  moreEvents: number;
}
