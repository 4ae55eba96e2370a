/** Addresses of one shape from which on a message lists what a host has: articles, goods, or links whose clicks are counted. */
const LISTED = 3;

/** A number or a key, or the title of a page in three words and more. */
const isCode = (text: string): boolean => /\d/.test(text) || /[^-]-[^-]+-[^-]/.test(text);

/** An address without what tells it from others of its kind: `t.shop.test/c/#/#?id=#`. */
function shapeOf({ host, pathname, searchParams }: URL): string | null {
  let codes = 0;
  const plain = (text: string) => {
    if (!isCode(text)) return text;
    codes++;
    return '#';
  };
  const path = pathname.split('/').map(plain).join('/');
  const query = [...searchParams].map(([key, value]) => `${key}=${plain(value)}`).join('&');
  return codes === 0 ? null : `${host}${path}?${query}`;
}

/** Of the links of a message, those of a kind that it has many of. Who pretends that a link leads elsewhere has one or two, and words in their addresses. */
export function listedPages(urls: Iterable<URL>): Set<string> {
  const shapes = Map.groupBy(urls, shapeOf);
  return new Set([...shapes].flatMap(([shape, alike]) => (shape !== null && alike.length >= LISTED ? alike.map(({ href }) => href) : [])));
}
