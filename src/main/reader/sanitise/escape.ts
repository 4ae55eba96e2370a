import { withoutOverrides } from '../../../shared/text/overrides.ts';

/** Text as HTML or XML, so that no parser reads markup in it, and nobody reads it backwards. */

// oxlint-disable-next-line no-control-regex -- the control characters are the point
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

const written = (text: string) => withoutOverrides(text).replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');

export function escapeText(text: string): string {
  return written(text).replace(/[&<>\u00a0]/g, (character) => ENTITIES[character] ?? character);
}

/** For values in double quotes. */
export function escapeAttribute(text: string): string {
  return written(text).replace(/[&<>"\u00a0]/g, (character) => ENTITIES[character] ?? character);
}
