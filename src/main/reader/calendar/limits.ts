/** Bounds on a calendar entry. One that goes beyond is shown as far as it goes, or as text; it can always be saved whole. */

/** Bytes of a part that are looked at: an invitation may carry a file in itself, which is left out line by line. */
export const LONGEST_CALENDAR = 8 * 1024 * 1024;

/** Characters that are parsed. An invitation with five hundred guests has a tenth of it. */
export const LONGEST_PARSED = 1024 * 1024;

/** Characters of one unfolded line; descriptions that meeting services write have some thousand. */
export const LONGEST_LINE = 64 * 1024;

/** Entries of one message that are shown. A changed series comes with its exceptions, each an entry; a whole calendar is for a calendar. */
export const MOST_EVENTS = 5;

/** Zones of one calendar, and the changes of the clock that one has known. Outlook writes two, others the history of a century. */
export const MOST_ZONES = 20;
export const MOST_OBSERVANCES = 200;

/** People who are listed by name. */
export const MOST_PEOPLE = 50;

/** Characters of a text on one line, and of the description. */
export const LONGEST_WORDS = 500;
export const LONGEST_DESCRIPTION = 20_000;

/** Addresses that a person may want to open: the meeting, its map, its notes. */
export const MOST_LINKS = 12;

/** Calendars of one message that are shown. */
export const MOST_CALENDARS = 3;
