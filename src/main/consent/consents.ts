import * as v from 'valibot';
import { CONSENT_DAYS, type Consent, type StandingConsent } from '../../shared/consent.ts';
import type { AccountId } from '../../shared/model.ts';
import { openJsonFile } from '../files/json-file.ts';
import { domainIdentity } from './domain-identity.ts';

export interface Consents {
  /** Newest first; without those whose time is over. */
  list(): Consent[];
  /** What was chosen for a proven address: for itself, else for its domain. Null: nothing, or its time is over. */
  standing(accountId: AccountId, address: string): StandingConsent | null;
  /** Remembers a choice, in place of one that was made for the same identity. */
  grant(accountId: AccountId, choice: StandingConsent): Promise<void>;
  revoke(id: number): Promise<void>;
  /** An account that is removed takes its consents along. */
  forgetAccount(accountId: AccountId): Promise<void>;
}

const consent = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  accountId: v.pipe(
    v.string(),
    v.transform((id) => id as AccountId),
  ),
  identity: v.string(),
  // An older version knew no other.
  decision: v.optional(v.picklist(['always', 'never']), 'always'),
  grantedAt: v.number(),
  expiresAt: v.optional(v.nullable(v.number()), null),
});
const schema = v.object({ nextId: v.pipe(v.number(), v.safeInteger()), consents: v.array(consent) });

/** No choice that ends has more time left. One that seems to was made before the clock was set back, and would last too long. */
const LONGEST_MS = (CONSENT_DAYS + 1) * 86_400_000;

/** Who may show pictures, and who never. A choice is for one identity in one account. */
export async function openConsents(path: string, now: () => number = Date.now): Promise<Consents> {
  const parse = (value: unknown) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
  const file = await openJsonFile<v.InferOutput<typeof schema>>(path, parse, { nextId: 1, consents: [] });
  const current = () => file.value.consents.filter(({ expiresAt }) => expiresAt === null || expiresAt > now());
  const keepOnly = (keep: (consent: Consent) => boolean) => file.write({ ...file.value, consents: current().filter(keep) });
  const isOf = (accountId: AccountId, identity: string | null) => (other: Consent) => other.accountId === accountId && other.identity === identity;

  return {
    list: () => current().toReversed(),
    standing(accountId, address) {
      const all = current().filter(({ expiresAt }) => expiresAt === null || expiresAt - now() <= LONGEST_MS);
      const found = all.find(isOf(accountId, address)) ?? all.find(isOf(accountId, domainIdentity(address)));
      return found ? { identity: found.identity, decision: found.decision, expiresAt: found.expiresAt } : null;
    },
    async grant(accountId, choice) {
      const all = current();
      const same = all.find(isOf(accountId, choice.identity));
      if (same?.decision === choice.decision && same.expiresAt === choice.expiresAt) return;
      const { nextId } = file.value;
      // An id is never used again: a list on screen that is out of date cannot revoke another one.
      const consents = [...all.filter((other) => other !== same), { ...choice, id: nextId, accountId, grantedAt: now() }];
      await file.write({ nextId: nextId + 1, consents });
    },
    revoke: (id) => keepOnly((other) => other.id !== id),
    forgetAccount: (accountId) => keepOnly((other) => other.accountId !== accountId),
  };
}
