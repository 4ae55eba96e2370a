import type { Consent } from '../../shared/consent.ts';
import type { LedgerEntry } from '../../shared/ledger.ts';
import type { FilterList, Mailbox, MessageSummary } from '../../shared/model.ts';
import type { AppState } from '../../shared/app-state.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Unsubscription } from '../../shared/unsubscribe.ts';
import { NOW, summaries, views } from './mail.ts';
import { sampleAccount, sampleMailboxes } from './people.ts';

/** What the fake main knows; a test changes what it needs other. */
export interface FakeMain {
  state: AppState;
  mailboxes: Mailbox[];
  messages: MessageSummary[];
  views: MessageView[];
  consents: Consent[];
  unsubscriptions: Unsubscription[];
  ledger: LedgerEntry[];
  lists: FilterList[];
}

export const settings: Settings = {
  theme: 'system',
  language: 'system',
  markReadOnOpen: true,
  notifications: 'count',
  tray: false,
  fetching: 'unmetered',
  bandwidth: null,
  inspectorOpen: false,
  pictureProxy: null,
  savedSearches: [],
  layout: null,
  introSeen: true,
};

export function fakeMain(change: Partial<FakeMain> = {}): FakeMain {
  return {
    state: {
      accounts: [sampleAccount],
      settings,
      keychain: 'protected',
      store: { state: 'open' },
      metered: false,
      version: '0.1.0',
      accountsAside: null,
    },
    mailboxes: sampleMailboxes,
    messages: summaries,
    views,
    consents: [
      { id: 1, accountId: sampleAccount.id, identity: 'shoten.example', decision: 'always', grantedAt: NOW - 86_400_000 * 30, expiresAt: null },
    ],
    unsubscriptions: [],
    ledger: [],
    lists: [],
    ...change,
  };
}
