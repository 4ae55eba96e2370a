import type { AccountId } from '../../shared/model.ts';
import type { NetworkOptions } from './guarded-network.ts';
import type { Ledger } from './ledger.ts';
import { openPictureCache } from './picture-cache.ts';
import { fetchPictures, type FetchedPicture, type FetcherParts, type PictureOrder } from './picture-fetcher.ts';

export interface ApprovedPictures {
  /** Starts all fetches at once; each promise resolves, whatever happens. */
  fetch(accountId: AccountId, order: PictureOrder): ReadonlyMap<number, Promise<FetchedPicture>>;
  /** Takes an account's pictures off the disk. */
  forgetAccount(accountId: AccountId): Promise<void>;
}

/** The way in for pictures that a reader approved, with the folder where they are kept. */
export function approvedPictures(
  folder: string,
  ledger: Ledger,
  { check, trackerOf, network }: Pick<FetcherParts, 'check' | 'trackerOf'> & { network: () => NetworkOptions },
): ApprovedPictures {
  const kept = openPictureCache(folder);
  const removals = new Map<AccountId, number>();
  return {
    fetch(accountId, order) {
      const before = removals.get(accountId);
      /** The account was not removed meanwhile: nothing of it is to come back to the disk. */
      const isThere = () => removals.get(accountId) === before;
      return fetchPictures(order, {
        check,
        trackerOf,
        network,
        record: ledger.add,
        cache: {
          get: (url) => kept.get(accountId, url),
          put: async (url, picture) => (isThere() ? kept.put(accountId, url, picture) : undefined),
          refusal: (url) => kept.refusal(accountId, url),
          refuse: async (url, reason, briefly) => (isThere() ? kept.refuse(accountId, url, reason, briefly) : undefined),
        },
      });
    },
    forgetAccount(accountId) {
      removals.set(accountId, (removals.get(accountId) ?? 0) + 1);
      return kept.forgetAccount(accountId);
    },
  };
}
