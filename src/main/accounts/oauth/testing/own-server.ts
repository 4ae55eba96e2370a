import { partyOf, type Party } from '../party.ts';
import type { OAuthSettings } from '../../../../shared/oauth.ts';

/** A company's own server, for tests. */
export const OWN: OAuthSettings = {
  provider: 'other',
  clientId: 'unseen',
  endpoints: { authorization: 'https://login.home.test/authorize?tenant=7', token: 'https://login.home.test/token', scope: 'openid offline_access' },
};

export const ownParty = (): Party => partyOf(OWN, null);
