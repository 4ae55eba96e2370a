import type { Account, KeychainState, StoreState } from './model.ts';
import type { Settings } from './settings.ts';

/** What a window begins with. */
export interface AppState {
  accounts: Account[];
  settings: Settings;
  keychain: KeychainState;
  store: StoreState;
  /** The network is paid by volume, as far as the system knows. */
  metered: boolean;
  version: string;
  /** Where the file of accounts is kept of which some could not be understood at this start; null: all could. */
  accountsAside: string | null;
}
