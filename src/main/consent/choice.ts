import { CONSENT_DAYS, type PictureScope, type StandingConsent } from '../../shared/consent.ts';
import { UserFailure } from '../errors.ts';
import { domainIdentity } from './domain-identity.ts';

const DAY_MS = 86_400_000;

/**
 * What is remembered for a scope and a proven address; null: nothing.
 * @throws UserFailure where it cannot be remembered
 */
export function choiceOf(scope: PictureScope, address: string, now: number): StandingConsent | null {
  switch (scope) {
    case 'once':
    case 'once-suspected':
      return null;
    case 'sender':
      return { identity: address, decision: 'always', expiresAt: null };
    case 'sender-30-days':
      return { identity: address, decision: 'always', expiresAt: now + CONSENT_DAYS * DAY_MS };
    case 'never':
      return { identity: address, decision: 'never', expiresAt: null };
    case 'domain': {
      const identity = domainIdentity(address);
      if (identity !== null) return { identity, decision: 'always', expiresAt: null };
      throw new UserFailure(
        'bad-request',
        'Everybody can have an address at this domain, so a choice cannot be for all of it.',
        'You can choose for this one sender.',
      );
    }
  }
}
