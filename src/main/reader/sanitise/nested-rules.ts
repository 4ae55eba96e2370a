import { tokenize, tokenTypes } from 'css-tree';
import { LONGEST_STYLESHEET } from './css-limits.ts';
import { nestedSelectors } from './nested-selectors.ts';

/**
 * Rules in rules (CSS Nesting 1) one after the other, as style sheets have always had them: css-tree passes over most of what stands in a rule from the first
 * one on. Nothing is decided here: what comes out is looked at like anything else.
 */

/** Rules in rules; what goes deeper is left out. */
const DEEPEST = 16;

/** A block: what is around it, and what has been read of it. */
interface Block {
  /** What has to be written before and after what stands in it; '' of a rule, whose selectors are written with each piece. */
  head: string;
  /** Selectors of the rule that it is of, or stands in; null: none. Undefined: it applies to nothing. */
  selectors: string | null | undefined;
  /** Declarations since the last rule in it. */
  declarations: string;
  out: string;
}

/** At-rules that stand in rules and hold what rules hold. */
const CONDITIONS = /^@(?:media|supports|layer|container)\b/i;

/** A declaration may have brackets only where it says what a name stands for. */
const NAMED = /^\s*--[\w-]*\s*:/;

/** Whether any rule stands in a rule, as far as a quick look tells. */
function mayNest(css: string): boolean {
  const open: boolean[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const character = css[at];
    if (character !== '{' && character !== '}' && character !== ';') continue;
    if (character === '{') {
      if (open.includes(true)) return true;
      open.push(!css.slice(from, at).includes('@'));
    } else if (character === '}') open.pop();
    from = at + 1;
  }
  return false;
}

/** A style sheet in which no rule stands in a rule. */
export function withoutNesting(css: string): string {
  if (css.length > LONGEST_STYLESHEET || !mayNest(css)) return css;
  const root: Block = { head: '', selectors: null, declarations: '', out: '' };
  const open: Block[] = [root];
  let [from, brackets, braces] = [0, 0, 0];
  /** Characters of selectors that are written again: each piece of a rule needs them. */
  let again = 0;
  const current = () => open.at(-1) ?? root;
  const flush = (block: Block) => {
    const { selectors, declarations } = block;
    again += selectors?.length ?? 0;
    if (selectors !== undefined && declarations.trim() !== '' && again <= LONGEST_STYLESHEET)
      block.out += selectors === null ? declarations : `${selectors}{${declarations}}`;
    block.declarations = '';
  };
  const close = () => {
    const block = open.pop() ?? root;
    flush(block);
    const outer = current();
    if (block.out !== '') outer.out += block.head === '' ? block.out : `${block.head}{${block.out}}`;
  };

  tokenize(css, (type, start, end) => {
    const text = () => css.slice(from, start);
    if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis || type === tokenTypes.LeftSquareBracket) brackets++;
    else if (type === tokenTypes.RightParenthesis || type === tokenTypes.RightSquareBracket) brackets = Math.max(0, brackets - 1);
    else if (type === tokenTypes.LeftCurlyBracket) {
      const block = current();
      if (braces > 0 || brackets > 0 || NAMED.test(text())) return void braces++;
      const prelude = text()
        .replaceAll(/\/\*[^]*?\*\//g, ' ')
        .trim();
      from = end;
      flush(block);
      const isAt = prelude.startsWith('@');
      const isRule = !isAt || (block.selectors !== null && !CONDITIONS.test(prelude));
      const tooDeep = open.length > DEEPEST;
      open.push({
        head: isAt ? prelude : '',
        selectors: tooDeep || (isAt && isRule) ? undefined : isAt ? block.selectors : selectorsIn(prelude, block.selectors),
        declarations: '',
        out: '',
      });
    } else if (type === tokenTypes.RightCurlyBracket) {
      if (braces > 0) return void braces--;
      brackets = 0;
      current().declarations += text();
      from = end;
      if (open.length > 1) close();
    } else if (type === tokenTypes.Semicolon && brackets === 0 && braces === 0) {
      current().declarations += `${text()};`;
      from = end;
    }
  });
  current().declarations += css.slice(from);
  while (open.length > 1) close();
  flush(root);
  return root.out.length > LONGEST_STYLESHEET ? css : root.out;
}

/** Of a rule in a block; undefined where it applies to nothing. */
function selectorsIn(prelude: string, outer: Block['selectors']): Block['selectors'] {
  if (outer === undefined) return undefined;
  return outer === null ? prelude : (nestedSelectors(prelude, outer) ?? undefined);
}
