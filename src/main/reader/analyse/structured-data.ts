/** A script element that holds data and is never run: what shops and airlines tell mail programs about an order (JSON-LD). */
const DATA = /^\s*application\/(?:ld\+)?json\s*(?:;|$)/i;

export const isData = (type: string): boolean => DATA.test(type);

/** Properties of what a message is about (schema.org, Open Graph) for which a client draws a picture beside it. */
const PICTURED = /(?:^|[:\s])(?:image|logo|photo|thumbnail(?:url)?|image_src)(?:$|[:\s])/i;

export const isPictured = (property: string): boolean => PICTURED.test(property);

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
