import * as v from 'valibot';
import type { AccountId, Consent } from '../../shared/model.ts';
import { openJsonFile } from '../files/json-file.ts';

export interface Consents {
  /** Newest first. */
  list(): Consent[];
  has(accountId: AccountId, identity: string): boolean;
  /** Once for each identity; a second time changes nothing. */
  grant(accountId: AccountId, identity: string): Promise<void>;
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
  grantedAt: v.number(),
});
const schema = v.object({ nextId: v.pipe(v.number(), v.safeInteger()), consents: v.array(consent) });

/** Who may show pictures. A consent is to one identity in one account. */
export async function openConsents(path: string, now: () => number = Date.now): Promise<Consents> {
  const parse = (value: unknown) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
  const file = await openJsonFile<v.InferOutput<typeof schema>>(path, parse, { nextId: 1, consents: [] });
  const has = (accountId: AccountId, identity: string) =>
    file.value.consents.some((other) => other.accountId === accountId && other.identity === identity);
  const keepOnly = (keep: (consent: Consent) => boolean) => file.write({ ...file.value, consents: file.value.consents.filter(keep) });

  return {
    list: () => file.value.consents.toReversed(),
    has,
    async grant(accountId, identity) {
      if (has(accountId, identity)) return;
      const { nextId, consents } = file.value;
      // An id is never used again: a list on screen that is out of date cannot revoke another one.
      await file.write({ nextId: nextId + 1, consents: [...consents, { id: nextId, accountId, identity, grantedAt: now() }] });
    },
    revoke: (id) => keepOnly((other) => other.id !== id),
    forgetAccount: (accountId) => keepOnly((other) => other.accountId !== accountId),
  };
}
