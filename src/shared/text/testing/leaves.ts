type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Each text of a catalogue with the way to it; of a function that makes one, the function. */
export const leaves = (tree: Tree, way = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([key, value]) => (isTree(value) ? leaves(value, `${way}${key}.`) : [[`${way}${key}`, value] as [string, unknown]]));

/** What kind of text stands at each place, to compare catalogues by. */
export const kindsOf = (catalogue: Tree): Record<string, string> =>
  Object.fromEntries(
    leaves(catalogue).map(([way, value]) => [way, `${typeof value} ${typeof value === 'function' ? value.length : String(value).trim() !== ''}`]),
  );
