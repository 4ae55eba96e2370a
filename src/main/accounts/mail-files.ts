import type { FilesOpened } from '../../shared/files.ts';
import { LOCAL_COLOUR } from '../../shared/accounts.ts';
import type { AccountId, UserError } from '../../shared/model.ts';
import { UserFailure } from '../errors.ts';
import type { AccountRecord, MailboxService, Outcome } from '../mailbox/protocol.ts';

/** Mail from files on this computer. It is there once some were opened; it has no server, no password, and nobody who vouches for senders. */
export const FILES_ACCOUNT: AccountRecord = {
  id: 'files' as AccountId,
  kind: 'files',
  address: '',
  name: 'Files on this computer',
  colour: LOCAL_COLOUR,
  server: null,
  trustedAuthserv: null,
  keepMonths: null,
  oauth: null,
};

const BROKEN_OFF: UserError = {
  code: 'internal',
  message: 'Reading the files was broken off. What was read until then is here; the files are as they were.',
  next: 'Unseen goes on with them by itself. What is missing then can be opened again.',
};

export interface MailFilesParts {
  mailbox(): Pick<MailboxService, 'openFiles' | 'stopFiles'>;
  accounts: {
    has(id: AccountId): boolean;
    /** Keeps and starts an account that needs no password. */
    begin(account: AccountRecord): Promise<void>;
    remove(id: AccountId): Promise<unknown>;
  };
  /** What became of an opening. */
  opened(outcome: Outcome<FilesOpened>): void;
}

export interface MailFiles {
  /** Never rejects: what became of it is told. @param paths absolute, of files and folders */
  open(paths: readonly string[]): Promise<void>;
  /** Stops what is being read, and what waits for it. */
  stop(): Promise<void>;
}

/** Opens mail files in an account of their own, which is made with the first message in it. */
export function mailFiles({ mailbox, accounts, opened }: MailFilesParts): MailFiles {
  let last: Promise<void> = Promise.resolve();
  let stops = 0;

  const read = async (paths: readonly string[]): Promise<Outcome<FilesOpened>> => {
    const isNew = !accounts.has(FILES_ACCOUNT.id);
    try {
      if (isNew) await accounts.begin(FILES_ACCOUNT);
      const outcome = await mailbox().openFiles({ accountId: FILES_ACCOUNT.id, paths: [...paths] });
      const isEmpty = !outcome.ok || outcome.value.added + outcome.value.known === 0;
      // An account without a message would only be in the way.
      if (isNew && isEmpty && accounts.has(FILES_ACCOUNT.id)) await accounts.remove(FILES_ACCOUNT.id);
      return outcome;
    } catch (thrown) {
      return { ok: false, error: thrown instanceof UserFailure ? thrown.error : BROKEN_OFF };
    }
  };

  return {
    open(paths) {
      if (paths.length === 0) return Promise.resolve();
      const before = stops;
      last = last.then(async () => {
        if (before === stops) opened(await read(paths));
      });
      return last;
    },
    stop() {
      stops++;
      return mailbox().stopFiles();
    },
  };
}
