import { percentDecoded } from '../../shared/text/percent-decoded.ts';

/** Fields of a letter that a link may begin (RFC 6068, 7). Some mail programs know more, such as files to attach. */
const FIELDS = ['to', 'cc', 'subject', 'body'] as const;
type Field = (typeof FIELDS)[number];

/** An address that a letter can be written to, and that says nothing else to a mail program. Those by which lists are left are longer than they may be. */
const WRITABLE = /^[^\s\p{Cc}<>()[\]:;,"\\@]{1,500}@[^\s\p{Cc}<>()[\]:;,"\\@]{1,255}$/u;

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** What a link says of a letter. `''`: what stands before its question mark, which is to whom as well. */
type Said = readonly (readonly [field: string, values: readonly string[]])[];

const listsPeople = (field: string): boolean => field === '' || field === 'to' || field === 'cc';

/** Commas divide addresses, and in links of Outlook semicolons do; one that is part of an address is encoded. */
const addressesIn = (list: string): string[] =>
  list
    .split(/[,;]/)
    .map((address) => percentDecoded(address).trim())
    .filter((address) => address !== '');

function saidBy({ pathname, search }: URL): Said {
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const [name = ''] = pair.split('=', 1);
      return [name.toLowerCase(), pair.slice(name.length + 1)];
    });
  return [['', pathname] as const, ...pairs].map(([field, value]) => [field, listsPeople(field) ? addressesIn(value) : [percentDecoded(value)]]);
}

/** `Zoe <zoe@shop.example>`, as nobody should write it into a link. */
const bare = (address: string): string => /<([^<>]*)>$/.exec(address)?.[1] ?? address;

/** A header field is one line, and what ends it would begin another (RFC 6068, 5). */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const onOneLine = (words: string): string => words.replace(/[\u0000-\u001f\u007f]+/g, ' ');
// oxlint-disable-next-line no-control-regex -- as above
const withoutControls = (words: string): string => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** The same without what a link may not say, and each field once: of several some programs take the first, some the last. */
function allowed(said: Said): Said {
  const seen = new Set<string>();
  const kept = said.flatMap(([field, values]): Said => {
    if (listsPeople(field)) return [[field, values.map(bare).filter((address) => WRITABLE.test(address))]];
    if (!isField(field) || seen.has(field)) return [];
    seen.add(field);
    return [[field, values.map(field === 'body' ? withoutControls : onOneLine)]];
  });
  const people = kept.flatMap(([field, values]) => (listsPeople(field) ? values : []));
  // Between quotation marks of a command line, as xdg-email writes it, one address could end what stands in them, and another be a field of its own.
  if (!people.some((address) => address.includes("'"))) return kept;
  return kept.map(([field, values]) => [field, listsPeople(field) ? values.filter((address) => !address.includes('=')) : values]);
}

/** Percent-encoded but for what no program takes for a sign of its own (RFC 3986, 2.3). */
const encoded = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const written = (field: string, values: readonly string[]): string =>
  listsPeople(field) ? values.map((address) => encoded(address).replaceAll('%40', '@')).join(',') : encoded(values.join(''));

/**
 * A `mailto:` link with nothing in it but whom to write to, about what, as it may be handed to a mail program, be it on a command line: xdg-email puts subject and
 * text into one of Thunderbird's as they stand, where a comma begins another field, such as a file to attach.
 */
export function safeMailto(url: URL): string {
  const [[, people] = ['', []], ...fields] = allowed(saidBy(url));
  const query = fields.map(([field, values]) => `${field}=${written(field, values)}`).join('&');
  return `mailto:${written('', people)}${query === '' ? '' : `?${query}`}`;
}

/** The same to be shown: the link itself, byte for byte, where it says nothing else. */
export function cleanMailto(url: URL): string {
  const said = saidBy(url);
  return url.hash === '' && JSON.stringify(allowed(said)) === JSON.stringify(said) ? url.href : safeMailto(url);
}
