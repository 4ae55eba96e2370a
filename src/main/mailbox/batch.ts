/** The first of them that fit into one batch of so many bytes; one always does. */
export function batchOf<T extends { size: number }>(all: readonly T[], largest: number): T[] {
  let bytes = 0;
  const end = all.findIndex(({ size }, index) => (bytes += size) > largest && index > 0);
  return end === -1 ? [...all] : all.slice(0, end);
}
