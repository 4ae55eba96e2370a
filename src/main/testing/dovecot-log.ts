/** Where Dovecot begins anew: sessions that were cut off by its end are never spoken of again. */
const START = 'master: Info: Dovecot v';

/** What Dovecot's log tells of its sessions. */
interface Sessions {
  /** Those that were let in and have not ended, as far as is written. */
  open: number;
  /** Log-ins that were tried, with success or without. */
  logins: number;
  /** Message bodies that were sent in those that have ended in order: it counts them at their end. */
  bodies: number;
}

/** @param log everything that it wrote */
export function sessionsIn(log: string): Sessions {
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const sinceStart = log.slice(Math.max(0, log.lastIndexOf(START)));
  return {
    open: count(sinceStart, /imap-login: (?:Info: )?Login:/g) - count(sinceStart, /body_count=\d/g),
    logins: count(log, /imap-login: (?:Info: )?(?:Login:|Disconnected.*auth failed)/g),
    bodies: [...log.matchAll(/body_count=(\d+)/g)].reduce((sum, [, served]) => sum + Number(served), 0),
  };
}
