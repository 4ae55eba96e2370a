/** A search for what is unread or starred stops to find a message that is opened or no longer starred. */
const PASSES = /(?:^|\s)is:(?:unread|starred)(?=\s|$)/i;

interface Page<Row> {
  messages: Row[];
  total: number;
}

/**
 * What a search finds now, with the open message where it stood as long as it is open: who reads what is unread one after the other would
 * have it taken away under the eyes, and go on from nowhere.
 * @param before the same page as it was; undefined: there was none
 */
export function withOpenRow<Row extends { id: unknown }, Found extends Page<Row>>(
  now: Found,
  before: readonly Row[] | undefined,
  query: string,
  openId: Row['id'] | null,
): Found {
  const at = before?.findIndex(({ id }) => id === openId) ?? -1;
  const row = before?.[at];
  if (!before || !row || !PASSES.test(query) || now.messages.some(({ id }) => id === openId)) return now;
  const above = before.slice(0, at).findLast(({ id }) => now.messages.some((one) => one.id === id));
  const place = above ? now.messages.findIndex(({ id }) => id === above.id) + 1 : 0;
  return { ...now, messages: now.messages.toSpliced(place, 0, row), total: now.total + 1 };
}
