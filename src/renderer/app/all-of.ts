/** Asked for at once; more would keep what the reader asks for meanwhile waiting. */
const AT_ONCE = 100;

/**
 * Does something with each of many: main answers in order, and who waits for each answer before asking for the next waits for the way
 * there and back each time. Gives what was done, in order, and what was thrown of the others.
 */
export async function allOf<One>(many: readonly One[], act: (one: One) => Promise<unknown>): Promise<{ done: One[]; failures: unknown[] }> {
  const done: One[] = [];
  const failures: unknown[] = [];
  for (let from = 0; from < many.length; from += AT_ONCE) {
    const some = many.slice(from, from + AT_ONCE);
    const results = await Promise.allSettled(some.map((one) => act(one)));
    for (const [at, result] of results.entries()) {
      if (result.status === 'rejected') failures.push(result.reason);
      else done.push(...some.slice(at, at + 1));
    }
  }
  return { done, failures };
}
