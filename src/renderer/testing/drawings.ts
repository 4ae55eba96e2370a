/**
 * Counts what React draws, by the way that its developer tools go. It has to be there before react-dom is loaded, which looks for it once: it is
 * the first of vitest's setup files.
 */

/** What of a fiber of React tells whether its component was drawn; ReactInternalTypes.js of its sources. */
interface Fiber {
  type: unknown;
  flags: number;
  /** As it was before this commit, or some time before that; null: it is new. */
  alternate: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
}

/** Of a fiber's flags: its component was called (ReactFiberFlags.js). */
const PERFORMED_WORK = 1;

/** Drawings by the names of components, in whatever is being watched; null: nothing is. */
let counted: Map<string, number> | null = null;

/** Null: it is no component of ours, but an element or a part of React. */
function nameOf({ type }: Fiber): string | null {
  return typeof type === 'function' && type.name !== '' ? type.name : null;
}

/** @param before the same one as it was; null: there was none */
function count(fiber: Fiber, before: Fiber | null, into: Map<string, number>): void {
  const name = nameOf(fiber);
  if (name !== null && (fiber.flags & PERFORMED_WORK) !== 0) into.set(name, (into.get(name) ?? 0) + 1);
  // What is the same was left as it is, with all that is in it.
  if (fiber.child === before?.child) return;
  for (let child = fiber.child; child; child = child.sibling) count(child, child.alternate, into);
}

const hook = {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberRoot(_renderer: number, { current }: { current: Fiber }) {
    if (counted) count(current, current.alternate, counted);
  },
  onCommitFiberUnmount: () => undefined,
  onPostCommitFiberRoot: () => undefined,
};
Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });

/** How often each component was drawn while something happened, by its name; one that was not has none. */
export async function drawnWhile(something: () => unknown): Promise<ReadonlyMap<string, number>> {
  const mine = new Map<string, number>();
  counted = mine;
  try {
    await something();
  } finally {
    counted = null;
  }
  return mine;
}
