import { parse } from 'tldts';

/** Endings of files, which look like host names in a text. */
const FILE_LIKE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|html?|txt|csv|js|py|sh|md|php|asp|aspx|exe|mp3|mp4|mov|ics|pm)$/i;

/** Files that are called so in every project, and libraries. */
const FILE_NAME = /^(?:(?:makefile|configure|manifest)\.\w{2}|lib[\w.+-]+\.so)$/i;

/** Endings of programs' sources and what is made of them, which are those of countries as well. */
const SOURCE_LIKE = /\.(?:rs|pl|pm|ps|so|la|ac|am|in|cc|ml|as|vi)$/i;

/** Where sources lie: names of files and of packages stand in links there. */
const FORGE =
  /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|crates\.io|npmjs\.com|pypi\.org)$|^(?:git|gitlab|gitea|forgejo|gerrit)\./;

/** A sentence that begins right behind the full stop of another, a title before a name: `heute.Jetzt`, `Ende.Am`, `St.Gallen`, `Mr.Men`. Nobody writes an ending so. */
const CAPITALISED_ENDING = /\.(?!(?:Com|Net|Org)$)\p{Lu}[\p{Ll}\p{M}]+$/u;

/** Abbreviations of nothing but letters before the last word, in all languages: `m.in`, `C.so`, `M.Sc`, `z.B.im`. */
const INITIALS = /^(?:\p{L}\.)+\p{L}+$/u;

/** Sites whose name is a letter, of those who may have one. */
const LETTER_SITE = /^(?:[a-z]\.(?:com|co|me|net|org)|[A-Z]\.(?:com|COM))$/;

/** A number, and a word behind it that is an ending as well: `v2.0.in progress`, `A101.am Abend`. */
const NUMBER = /(?:^|\.)\p{L}?\d+\.(?:in|am|im|is|as|so)$/iu;

/** German titles and forms of companies whose last part is an ending: `Prof.Dr.med.`, `Dipl.Ing.`, `& Co.KG`. */
const TITLE = /^(?:(?:univ|prof|dr|dipl)\.)+(?:med|ing)$|^co\.kg$/i;

/** Parts of .NET, and programs for it as they write their names: `Json.NET`. */
const PROGRAM = /^(?:asp|vb|ado|ml)\.net$/i;
const FOR_DOT_NET = /^\p{Lu}\w*\p{Ll}\w*\.NET$/u;

const isShorthand = (found: string): boolean =>
  CAPITALISED_ENDING.test(found) ||
  TITLE.test(found) ||
  PROGRAM.test(found) ||
  FOR_DOT_NET.test(found) ||
  NUMBER.test(found) ||
  (INITIALS.test(found) && !LETTER_SITE.test(found));

/** How a name of a host stands in a text. */
export type Form =
  /** With a scheme, or with `www.`. */
  | 'address'
  /** With a path behind it. */
  | 'path'
  | 'name';

/** Whether what was found in a text is meant as a site: as an address, or under a public ending that is written as one. */
export function isMeant(found: string, form: Form): boolean {
  const { domain, isIcann } = parse(found.toLowerCase());
  if (domain === null || form === 'address') return domain !== null;
  return isIcann === true && !FILE_LIKE.test(found) && !FILE_NAME.test(found) && (form === 'path' || !isShorthand(found));
}

/** Whether a bare name is that of a file or a package at the place that it leads to. */
export const isNameOfSource = (shown: string, leadsTo: URL): boolean =>
  FORGE.test(leadsTo.hostname) && (SOURCE_LIKE.test(shown) || leadsTo.pathname.toLowerCase().split('/').includes(shown));
