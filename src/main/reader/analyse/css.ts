import { ident, string, tokenize, tokenTypes } from 'css-tree';
import { withoutEnd } from '../../../shared/text/without-end.ts';
import { KEPT_STYLES, remembered } from '../../remembered.ts';
import { nestedSelectors } from '../sanitise/nested-selectors.ts';
import { OpenFunctions } from './open-functions.ts';
import { preloadedImports } from './preloaded-imports.ts';

/** Where in a style sheet a URL stands. */
export interface CssUrl {
  raw: string;
  /** Property, lower case; `@import` or `@font-face` where an at-rule loads it. */
  property: string;
  /** Selector of the rule; null in an attribute or an at-rule. */
  selector: string | null;
  /** Condition of the enclosing `@media`; null: none. */
  media: string | null;
  /** A function or property that only old engines know. */
  legacy: boolean;
  /** Offset in the style sheet. */
  at: number;
}

export interface CssDeclaration {
  property: string;
  /** Lower case, without `!important`. */
  value: string;
  important: boolean;
}

export interface CssRule {
  selector: string;
  media: string | null;
  declarations: CssDeclaration[];
}

export interface CssFindings {
  urls: CssUrl[];
  rules: CssRule[];
  /** Names of attributes that `attr()` reads. */
  attributes: string[];
}

/** Functions inside those whose strings are something else. */
const NO_URL_FUNCTIONS = new Set(['type', 'format', 'local', 'tech', 'attr', 'var']);
/** Properties that IE, Netscape, Word and programs that read aloud know, and no browser of today. */
const LEGACY_PROPERTIES =
  /^(?:(?:-ms-)?behavior|-moz-binding|layer-background-image|include-source|color-profile|-o-replace|cue(?:-before|-after)?|play-during|mso-.+)$/;
const ABSOLUTE = /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;
/** An address in a text that an old engine reads as a program, or as a filter of its own, whose arguments have commas between them. */
const ADDRESS_INSIDE = /(?:[a-z][a-z0-9+.-]{0,30}:)?\/\/[^\s"'(),<>\\]+/gi;

/** At-rules that may stand in a rule, whose declarations are the rule's. */
const IN_RULES = new Set(['media', 'supports', 'layer', 'container', 'starting-style']);

/** Rules whose addresses are names: of a language, and of the documents that a sheet is for. */
const NAMES_ALONE = new Set(['namespace', 'document', '-moz-document']);

/** Selectors of a rule in a rule, put together: a sheet may have a hundred thousand of them. */
const LONGEST_NESTED = 400;

/** What is longer speaks of no element, and neither does what stands in it. */
const OF_NOTHING = ':is()';

/** Those that are no query of the medium, and hold sometimes only as well. */
const SOMETIMES = new Set(['container', 'starting-style']);

const escaped = (hex: string, letter: string) => `(?:\\\\0{0,4}(?:${hex})(?:\\r\\n|[ \\t\\n\\r\\f])?|\\\\?${letter})`;

/** The keyword `url` with escapes in it, which is one all the same (CSS Syntax 3, 4.3.4), and no name to css-tree. */
const ESCAPED_URL = new RegExp(`(?<![\\w\\\\\\u0080-\\uffff-])${escaped('55|75', 'u')}${escaped('52|72', 'r')}${escaped('4c|6c', 'l')}\\(`, 'gi');

/** What stands between the brackets of `src(` without quotation marks. */
const WORD = /\s*([^\s()"';{}]*)/y;

interface Block {
  selector: string | null;
  media: string | null;
  fontFace: boolean;
  rule: CssRule | null;
}

const WHITE_SPACE = ' \t\n\f\r';

/** Ends in a backslash that is not escaped itself. */
const isEscaping = (text: string) => (text.length - withoutEnd(text, '\\').length) % 2 === 1;

/** The address in a token `url(…)` (CSS Syntax 3, 4.3.6): white space around it is none of it, unless it is escaped. */
function unquoted(token: string): string {
  const closed = token.slice(token.indexOf('(') + 1, token.endsWith(')') && !isEscaping(token.slice(0, -1)) ? -1 : undefined);
  const text = withoutEnd(closed, WHITE_SPACE);
  return ident.decode((isEscaping(text) ? closed.slice(0, text.length + 1) : text).replace(/^[ \t\n\f\r]+/, ''));
}

/**
 * Finds what a style sheet or style attribute would load, and its rules, on the level of tokens (CSS Syntax 3): so
 * escapes, unclosed functions and declarations that a parser would drop are seen like any other.
 */
export function scanCss(source: string, inAttribute = false): CssFindings {
  const css = source.includes('\\') ? source.replace(ESCAPED_URL, 'url(') : source;
  const found: CssFindings = { urls: [], rules: [], attributes: [] };
  const blocks: Block[] = [{ selector: null, media: null, fontFace: false, rule: null }];
  const functions = new OpenFunctions();
  let statement = 0;
  let property = '';
  let colon = -1;
  let firstIdent = '';
  let keyword = '';
  const block = () => blocks.at(-1) as Block;

  const add = (raw: string, at: number, legacy: boolean) => {
    if (NAMES_ALONE.has(keyword)) return;
    const name = keyword === 'import' ? '@import' : block().fontFace ? '@font-face' : property || firstIdent || 'style';
    found.urls.push({ raw, property: name, selector: block().selector, media: block().media, legacy: legacy || LEGACY_PROPERTIES.test(name), at });
  };

  const endStatement = (end: number, next: number) => {
    if (property !== '' && block().rule) {
      const text = css.slice(colon, end).trim();
      const important = /!\s*important$/i.exec(text);
      block().rule?.declarations.push({
        property,
        value: (important ? text.slice(0, important.index) : text).trim().toLowerCase(),
        important: important !== null,
      });
    }
    statement = next;
    property = '';
    firstIdent = '';
    keyword = '';
    colon = -1;
    functions.clear();
  };

  /** What a block is a rule of; null: it is none. */
  const selectorIn = ({ selector, rule }: Block, at: string, prelude: string): string | null => {
    const around = inAttribute || rule === null ? null : selector;
    if (at !== '') return around !== null && IN_RULES.has(at) ? around : null;
    if (prelude === '' || around === null) return prelude === '' ? null : prelude;
    const combined = nestedSelectors(prelude, around);
    return combined === null || combined.length > LONGEST_NESTED ? OF_NOTHING : combined;
  };

  const open = (start: number, end: number) => {
    const prelude = css
      .slice(statement, start)
      .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
      .trim();
    const outer = block();
    const at = keyword;
    const condition = at === 'media' ? prelude.slice(prelude.indexOf(' ') + 1).toLowerCase() : SOMETIMES.has(at) ? at : null;
    const media = condition === null ? outer.media : outer.media === null ? condition : `${outer.media} and ${condition}`;
    const selector = selectorIn(outer, at, prelude);
    const rule: CssRule | null = selector === null ? null : { selector, media, declarations: [] };
    blocks.push({
      selector: selector ?? outer.selector,
      media,
      fontFace: at === 'font-face',
      rule,
    });
    if (rule) found.rules.push(rule);
    property = '';
    endStatement(start, end);
  };

  if (inAttribute) block().rule = { selector: '', media: null, declarations: [] };

  tokenize(css, (type, start, end) => {
    switch (type) {
      case tokenTypes.WhiteSpace:
      case tokenTypes.Comment:
        return;
      case tokenTypes.LeftCurlyBracket:
        // A value may hold braces, as the arguments of a function do; everything else opens a block here.
        if (property !== '' && functions.any) return functions.beginBraces();
        return open(start, end);
      case tokenTypes.RightCurlyBracket:
        if (functions.isInBraces) return functions.end();
        endStatement(start, end);
        if (blocks.length > 1) blocks.pop();
        return;
      case tokenTypes.Semicolon:
        if (!functions.any) endStatement(start, end);
        return;
      case tokenTypes.AtKeyword:
        if (keyword === '' && property === '') keyword = ident.decode(css.slice(start + 1, end)).toLowerCase();
        return;
      case tokenTypes.Ident:
        if (firstIdent === '') firstIdent = ident.decode(css.slice(start, end)).toLowerCase();
        return;
      case tokenTypes.Colon:
        if (property === '' && keyword === '' && firstIdent !== '') {
          property = firstIdent;
          colon = end;
        }
        return;
      case tokenTypes.Function:
        return openFunction(ident.decode(css.slice(start, end - 1)).toLowerCase(), start, end);
      case tokenTypes.LeftParenthesis:
        return functions.begin('');
      case tokenTypes.RightParenthesis:
        return functions.end();
      case tokenTypes.Url:
        return add(unquoted(css.slice(start, end)), start, false);
      case tokenTypes.BadUrl:
        return badUrl(start, end);
      case tokenTypes.String:
        return quoted(start, end);
    }
  });

  function openFunction(name: string, start: number, end: number) {
    functions.begin(name);
    if (name === 'attr') {
      const attribute = /^\s*([\w-]+)/.exec(css.slice(end, end + 200))?.[1];
      if (attribute) found.attributes.push(attribute.toLowerCase());
    }
    if (name !== 'src') return;
    WORD.lastIndex = end;
    const raw = ident.decode(WORD.exec(css)?.[1] ?? '');
    if (raw !== '' && raw !== 'var') add(raw, start, false);
  }

  /** Custom properties and functions, whose strings may come to stand in an image-set. */
  function namesValues(): boolean {
    if (property.startsWith('--') || property === 'initial-value' || property === 'result' || keyword === 'function') return true;
    return functions.has('custom');
  }

  /** One that browsers pass over, and old engines take as far as it goes; where the sheet ends in a backslash, it is one to both (CSS Syntax 3, 4.3.8). */
  function badUrl(start: number, end: number) {
    const text = css.slice(css.indexOf('(', start) + 1, end).trim();
    if (end === css.length && text.endsWith('\\') && !/[\s"'(]/.test(text)) return add(`${ident.decode(text.slice(0, -1))}\ufffd`, start, false);
    const written = /^[^\s"'()]+/.exec(text)?.[0] ?? '';
    if (ABSOLUTE.test(written)) add(ident.decode(written), start, true);
  }

  /** What a string says to an old engine: an address, or a text that has one in it. */
  function addInside(text: string, at: number) {
    if (!/[\s()]/.test(text) && /[./]/.test(text)) return add(text, at, true);
    for (const [address] of text.matchAll(ADDRESS_INSIDE)) add(address, at, true);
  }

  function quoted(start: number, end: number) {
    const value = () => string.decode(css.slice(start, end));
    if (NO_URL_FUNCTIONS.has(functions.innermost)) {
      // The fallback of attr() and var() may be a URL after all.
      if (ABSOLUTE.test(value())) add(value(), start, false);
    } else if (functions.has('url')) add(value(), start, false);
    else if (functions.has('legacy')) addInside(value(), start);
    else if (property === '-ms-filter') addInside(value(), start);
    else if (keyword === 'import' || (namesValues() && (!/\s/.test(value()) || ABSOLUTE.test(value())))) add(value(), start, false);
  }

  endStatement(css.length, css.length);
  if (!inAttribute) {
    const known = new Set(found.urls.flatMap(({ property: by, raw }) => (by === '@import' ? [raw] : [])));
    for (const raw of preloadedImports(source))
      if (!known.has(raw)) found.urls.push({ raw, property: '@import', selector: null, media: null, legacy: false, at: css.indexOf(raw) });
  }
  if (inAttribute) {
    const rule = blocks[0]?.rule;
    if (rule) found.rules.push(rule);
  }
  return found;
}

/** Cheap test: can this text load anything, or read an attribute that does? Spares most style attributes the tokeniser. */
export const mayLoad = remembered(KEPT_STYLES, (css): boolean => /\\|url|image|cross-fade|src|attr|expression|filter|@|--/i.test(css));

/** A rule that neither loads anything nor opens anything that may: no string, function, escape, comment or at-rule. */
const PLAIN_RULE = /^[^"'\\@()/<{}]*\{[^"'\\@()/<{}]*$/;

/** What is left of a style sheet that no reader would apply for its length: what may load. */
export const withoutPlainRules = (css: string): string =>
  css
    .split('}')
    .filter((rule) => !PLAIN_RULE.test(rule))
    .join('}');
