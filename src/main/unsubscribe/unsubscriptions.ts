import * as v from 'valibot';
import type { AccountId } from '../../shared/model.ts';
import type { Unsubscription } from '../../shared/unsubscribe.ts';
import { openJsonFile } from '../files/json-file.ts';

export interface Unsubscriptions {
  /** Newest first. */
  all(): Unsubscription[];
  /** What was asked of a list; null: nothing. */
  of(accountId: AccountId, list: string): Unsubscription | null;
  /** Remembers that it was asked now, in place of what was asked of it before. */
  add(request: Omit<Unsubscription, 'id' | 'at'>): Promise<Unsubscription>;
  forget(id: number): Promise<void>;
  /** An account that is removed takes along what was asked for it. */
  forgetAccount(accountId: AccountId): Promise<void>;
}

/** Lists that anybody leaves in a life; the oldest is forgotten for another. */
const MOST_REMEMBERED = 5_000;

const unsubscription = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  accountId: v.pipe(
    v.string(),
    v.transform((id) => id as AccountId),
  ),
  list: v.string(),
  sender: v.string(),
  way: v.picklist(['one-click', 'page', 'mail']),
  at: v.number(),
});
const schema = v.object({ nextId: v.pipe(v.number(), v.safeInteger()), unsubscriptions: v.array(unsubscription) });

/** Which lists were asked to take their reader off, and when: on this computer, and nowhere else. */
export async function openUnsubscriptions(path: string, now: () => number = Date.now): Promise<Unsubscriptions> {
  const parse = (value: unknown) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
  const file = await openJsonFile<v.InferOutput<typeof schema>>(path, parse, { nextId: 1, unsubscriptions: [] });
  const keepOnly = (keep: (one: Unsubscription) => boolean) =>
    file.write({ ...file.value, unsubscriptions: file.value.unsubscriptions.filter(keep) });

  return {
    all: () => file.value.unsubscriptions.toReversed(),
    of: (accountId, list) => file.value.unsubscriptions.find((one) => one.accountId === accountId && one.list === list) ?? null,
    async add(request) {
      const { nextId, unsubscriptions } = file.value;
      const added = { ...request, id: nextId, at: now() };
      const others = unsubscriptions.filter(({ accountId, list }) => accountId !== request.accountId || list !== request.list);
      // It was sent: a full disk must not make it look otherwise, and until the app ends it is known.
      await file.write({ nextId: nextId + 1, unsubscriptions: [...others, added].slice(-MOST_REMEMBERED) }).catch(() => undefined);
      return added;
    },
    forget: (id) => keepOnly((one) => one.id !== id),
    forgetAccount: (accountId) => keepOnly((one) => one.accountId !== accountId),
  };
}
