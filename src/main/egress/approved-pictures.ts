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
  return {
    fetch: (accountId, order) =>
      fetchPictures(order, {
        check,
        trackerOf,
        network,
        record: ledger.add,
        cache: {
          get: (url) => kept.get(accountId, url),
          put: (url, picture) => kept.put(accountId, url, picture),
          refusal: (url) => kept.refusal(accountId, url),
          refuse: (url, reason, briefly) => kept.refuse(accountId, url, reason, briefly),
        },
      }),
    forgetAccount: kept.forgetAccount,
  };
}
