import type { Named } from './named-address.ts';

/**
 * `![words](address "title")` (CommonMark, 6.4); the address may stand in angle brackets. Words end where another bracket opens, here and below, or a text of
 * nothing else would be looked through over and over.
 */
const PICTURE = /!\[[^[\]]{0,1000}\]\(\s{0,20}<?([^\s<>()]{1,2000})/g;

/** The same where words stand in brackets by themselves, as those of a picture in a picture do. */
const PICTURE_AROUND = /!\[(?:[^[\]]|\[[^[\]]{0,1000}\]){0,1000}\]\(\s{0,20}<?([^\s<>()]{1,2000})/g;

/** `![words][name]`, `![name][]` and `![name]`. */
const PICTURE_BY_NAME = /!\[([^[\]]{1,1000})\](?!\()(?:\[([^[\]]{0,1000})\])?/g;

/** `[name]: address` (4.7). */
const DEFINITION = /^ {0,3}\[([^[\]]{1,1000})\]:[ \t]{0,20}<?([^\s<>]{1,2000})/gm;

/** Names of links are alike in any letters and with any white space (6.3). */
const labelled = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Pictures of a text in Markdown, which some programs lay out. */
export function* markdownAddresses(text: string): Generator<Named> {
  const picture = (raw: string): Named => ({ raw, kind: 'picture', trigger: 'legacy', via: 'Markdown picture' });
  const inline = [PICTURE, PICTURE_AROUND].flatMap((words) => Array.from(text.matchAll(words), ([, address = '']) => address));
  for (const address of new Set(inline)) yield picture(address);
  const definitions = new Map([...text.matchAll(DEFINITION)].map(([, name = '', address = '']) => [labelled(name), address]));
  if (definitions.size === 0) return;
  for (const [, words = '', name] of text.matchAll(PICTURE_BY_NAME)) {
    const address = definitions.get(labelled(name || words));
    if (address !== undefined) yield picture(address);
  }
}
