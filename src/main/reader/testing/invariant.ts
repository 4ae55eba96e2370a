import { Parser } from 'htmlparser2';

/**
 * Invariant I2, told by a parser and by rules that the sanitiser does not share: a body document contains no absolute URL
 * outside text, no script, form or frame, no `position`, no custom property, no `url(`.
 */

const FORBIDDEN_ELEMENTS =
  /^(?:script|form|input|button|select|option|textarea|iframe|frame|frameset|object|embed|applet|portal|link|meta|base|title|svg|math|video|audio|source|track|picture|template|noscript|noembed|noframes|image|marquee|bgsound|isindex|keygen|xml|xmp|plaintext|slot|dialog|.*[-:].*)$/;

const OWN_ADDRESS = /^(?:(?:part|remote)\/\d+|link\/\d+|#[^\s/:\\]+)$/;

const ADDRESS = /[a-z][a-z0-9+.-]*:[\\/]{2}|^\s*[\\/]{2}|(?:javascript|vbscript|data|cid|mid|blob|about|mailto|file|view-source):(?=\S)/i;

const CSS_DANGERS: readonly (readonly [string, RegExp])[] = [
  ['an address', /[\\/]{2}|(?:url|src|image|image-set|cross-fade|element|paint|attr|var|env|if|expression)\s*\(/i],
  ['an escape', /\\/],
  ['an at-rule that loads', /@(?!media\b|supports\b)/i],
  ['position', /(?:^|[;{\s])position\s*:/i],
  ['z-index or content', /(?:^|[;{\s])(?:z-index|content|behavior|-moz-binding)\s*:/i],
  ['a custom property', /(?:^|[;{\s])--[^:;{}]*:/],
  ['markup', /</],
];

const cssViolations = (css: string) =>
  CSS_DANGERS.filter(([, pattern]) => pattern.test(css)).map(([name]) => `CSS with ${name}: ${css.slice(0, 120)}`);

/** Everything in a body document that breaks I2; empty where it holds. */
export function violationsOf(html: string): string[] {
  const found: string[] = [];
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inStyle = name === 'style';
      if (FORBIDDEN_ELEMENTS.test(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (
          /^on|^(?:target|action|formaction|ping|srcset|srcdoc|poster|data|cite|longdesc|xlink:href|nonce|is|slot|contenteditable)$/.test(attribute)
        )
          found.push(`${attribute}=`);
        if (/^(?:src|href|background)$/.test(attribute) && !OWN_ADDRESS.test(value)) found.push(`${attribute}="${value}"`);
        else if (attribute === 'style') found.push(...cssViolations(value));
        else if (ADDRESS.test(value)) found.push(`${attribute}="${value}"`);
      }
    },
    onclosetag() {
      inStyle = false;
    },
    ontext(text) {
      if (inStyle) found.push(...cssViolations(text));
    },
    oncomment: () => found.push('a comment'),
    oncdatastart: () => found.push('CDATA'),
  });
  parser.end(html);
  return found;
}
