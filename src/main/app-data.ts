import { join } from 'node:path';
import { openAccounts } from './accounts/account-list.ts';
import { openCredentials } from './accounts/credentials.ts';
import { SAMPLE_ACCOUNT } from './accounts/sample-account.ts';
import { openConsents } from './consent/consents.ts';
import { openLedger } from './egress/ledger.ts';
import { openFilterLists } from './filter-lists/filter-lists.ts';
import { openSettings } from './settings.ts';
import { openWindowPlace } from './shell/window-place.ts';
import { openUnsubscriptions } from './unsubscribe/unsubscriptions.ts';

export type AppData = Awaited<ReturnType<typeof openAppData>>;

/** What lies in the app's data folder, besides mail and pictures. */
export async function openAppData(folder: string) {
  const [settings, accounts, credentials, consents, unsubscriptions, lists, place] = await Promise.all([
    openSettings(join(folder, 'settings.json')),
    openAccounts(join(folder, 'accounts.json'), SAMPLE_ACCOUNT),
    openCredentials(join(folder, 'credentials.json')),
    openConsents(join(folder, 'consents.json')),
    openUnsubscriptions(join(folder, 'unsubscriptions.json')),
    openFilterLists(join(folder, 'filter-lists')),
    openWindowPlace(join(folder, 'window.json')),
  ]);
  const ledger = openLedger(join(folder, 'ledger.ndjson'));
  return {
    settings,
    accounts,
    credentials,
    consents,
    unsubscriptions,
    lists,
    place,
    ledger,
    settled: () => Promise.all([ledger.settled(), place.settled()]),
  };
}
