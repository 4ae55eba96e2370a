/** A script element that holds data and is never run: what shops and airlines tell mail programs about an order (JSON-LD). */
const DATA = /^\s*application\/(?:ld\+)?json\s*(?:;|$)/i;

export const isData = (type: string): boolean => DATA.test(type);

/** Words in the name of what is drawn, and of what is said about it. */
const PICTURED = new Set(['image', 'logo', 'photo', 'picture', 'thumbnail', 'thumbnailurl', 'icon', 'favicon', 'avatar']);
const SAID = new Set(['alt', 'caption', 'color', 'colour', 'credit', 'description', 'height', 'name', 'text', 'title', 'type', 'width']);

/** Where one word ends and another begins: `msapplication-TileImage`, `square70x70logo`, `primaryImageOfPage`. */
const BETWEEN_WORDS = /[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/;

/** A property with a longer name is nobody's. */
const LONGEST_PROPERTY = 200;

/** Property of what a message is about (schema.org, Open Graph, tiles) for which a client draws a picture beside it. */
export function isPictured(property: string): boolean {
  const words = property
    .slice(0, LONGEST_PROPERTY)
    .split(BETWEEN_WORDS)
    .map((word) => word.toLowerCase());
  return words.some((word) => PICTURED.has(word)) && !words.some((word) => SAID.has(word));
}

/** Where such a picture is, in an object that tells more of it. */
const ADDRESS = new Set(['url', 'contentUrl', '@id', '@value']);

/** Values of one script that are looked at; a list of what was bought has some hundreds. */
const MOST_VALUES = 10_000;

interface Value {
  value: unknown;
  /** The property that it belongs to draws a picture. */
  pictured: boolean;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, ''));
  } catch {
    return null;
  }
}

/** Addresses of the pictures that data for mail programs name (Gmail draws them in its list); none where they cannot be read. */
export function picturesInData(text: string): string[] {
  const found: string[] = [];
  const next: Value[] = [{ value: parsed(text), pictured: false }];
  for (let count = 0; count < MOST_VALUES; count++) {
    const { value, pictured } = next.pop() ?? {};
    if (value === undefined) break;
    if (typeof value === 'string' && pictured) found.push(value);
    if (Array.isArray(value)) for (const each of value) next.push({ value: each, pictured: pictured ?? false });
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value))
        next.push({ value: each, pictured: isPictured(name) || (pictured === true && ADDRESS.has(name)) });
  }
  return found.toReversed();
}
