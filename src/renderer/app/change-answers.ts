import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Changes answers that are here. One that is to be read again stays so: `setQueryData` alone would have it taken for the newest, and what main told of
 * it before it was changed here would never be seen.
 */
export function changeAnswers<T>(client: QueryClient, queryKey: QueryKey, to: (data: T) => T): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    const { data, isInvalidated } = query.state;
    if (data === undefined) continue;
    client.setQueryData<T>(query.queryKey, to(data as T));
    if (isInvalidated) query.invalidate();
  }
}
