/** What an open tells its service, in the words of the report. */
export const OPENS = ['that you opened it', 'when and how often', 'your IP address and so roughly where', 'your device and mail program'] as const;
/** The same, where a colleague or salesperson is told at once. */
export const LIVE = [...OPENS, 'in real time, as a notification to the sender'] as const;
/** Platforms that join it with a profile of what else you did. */
export const PROFILE = [...OPENS, 'all of it joined with their profile of you'] as const;
/** Networks that know you from other senders and sites. */
export const NETWORK = [...OPENS, 'who you are on other sites and in other mail'] as const;
