import type { PageWidth } from '../../../shared/message-view.ts';
import { darkGrounds } from './dark-grounds.ts';
import { purified } from './dom.ts';
import { withQuotesFolded } from './folded-quotes.ts';
import { pageWidth } from './page-width.ts';
import { MOST_ROUNDS } from './limits.ts';
import { withMarkersInSheet } from './list-markers.ts';
import { namedAttributes, withNamesWritten, writtenName } from './named-attributes.ts';
import { withoutNesting } from './nested-rules.ts';
import { inOldWords } from './old-words.ts';
import type { LayoutMode } from './prescan.ts';
import { SANITISED, type References } from './references.ts';
import { asBlock, scopeStylesheet } from './scope.ts';
import { LayoutCost } from './layout-cost.ts';
import { mayHaveDarkGrounds } from './shades.ts';
import { SheetColours } from './sheet-colours.ts';
import { stableStylesheet } from './stable-css.ts';
import { mayHavePictures, paleGrounds } from './pale-words.ts';
import { withPicturesMissing } from './picture-rules.ts';
import { fromDom, parseTree, type TreeElement } from './tree.ts';
import { mayHaveVariables, treeWithoutVariables, variablesOf, withoutVariables } from './variables.ts';
import { write, type Written } from './write.ts';

const DOCTYPES: Readonly<Record<LayoutMode, string>> = {
  quirks: '',
  // The public identifier alone decides; its system identifier is an address, which has no place here.
  'limited-quirks': '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">',
  'no-quirks': '<!DOCTYPE html>',
};

/** A whole document. `style` is CSS of our own that comes first. */
export function documentText(written: Written, mode: LayoutMode, style = ''): string {
  const own = style === '' ? '' : `<style>${style}</style>`;
  return `${DOCTYPES[mode]}<html${written.html}><head>${own}${written.head}</head><body${written.body}>${written.content}</body></html>`;
}

/** A height that is said to follow from the width, nearly always of pictures: to a browser it counts for more than their attributes. */
const HEIGHT_FOLLOWS = /[{;\s]height\s*:\s*auto\b/i;

const CHECK = { references: SANITISED, stylesheet: stableStylesheet, again: true };

/**
 * The document as a browser will read it, which has to come out as it went in: then no parser can make anything of it that
 * was not looked at. Where it does not, what the parser made of it is sanitised again.
 * @returns null where it does not settle, which only a document made for that does
 */
export function settle(first: Written, mode: LayoutMode): Written | null {
  let written = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = documentText(written, mode);
    if (documentText(write(parseTree(text), CHECK), mode) === text) return written;
    written = write(fromDom(purified(text, stableStylesheet)), CHECK);
  }
  return null;
}

/**
 * The tree that is written, and the style sheets that it came with; what new words of CSS stand for is put in their place before anything is looked at.
 */
function treeOf(html: string): { tree: TreeElement; sheets: string[] } {
  const variables = variablesOf(html);
  const named = namedAttributes(html);
  const sheets: string[] = [];
  const style = (css: string) => {
    const old = withPicturesMissing(withNamesWritten(inOldWords(withoutVariables(withoutNesting(css), variables)), named));
    sheets.push(old);
    return stableStylesheet(withMarkersInSheet(old));
  };
  const tree = fromDom(purified(html, style, named), (name) => writtenName(name, named));
  return { tree: mayHaveVariables(html) ? treeWithoutVariables(tree, variables) : tree, sheets };
}

export interface Sanitised extends Written {
  width: PageWidth;
}

/**
 * Makes an HTML document harmless: what comes out holds no absolute URL outside text, no script, form or frame, no
 * `position`, no custom property and no `url(`. Sanitising it a second time changes nothing.
 * @param html a document within the bounds of `prescan`
 * `scope` is the class of a block that everything in it is put into; null: it has the page for itself. `folds`: what it answers is folded.
 * @returns null where it does not settle
 */
export function sanitise(
  html: string,
  mode: LayoutMode,
  references: References,
  { scope = null, folds = false }: { scope?: string | null; folds?: boolean } = {},
): Sanitised | null {
  const { tree, sheets } = treeOf(html.toWellFormed());
  const width = pageWidth(tree);
  const folded = folds ? withQuotesFolded(tree) : tree;
  const cost = new LayoutCost(folded);
  const root = cost.tree(folded);
  const colours = new SheetColours(sheets);
  const paleIn = (element: TreeElement) => (mayHavePictures(html) ? paleGrounds(element, colours) : undefined);
  const follows = sheets.some((css) => HEIGHT_FOLLOWS.test(css));
  const sheet = (css: string) => stableStylesheet(cost.stylesheet(stableStylesheet(css)));
  const settled = (block: TreeElement, stylesheet: (css: string) => string) => {
    const pale = paleIn(block);
    const grounds = mayHaveDarkGrounds(html) || pale?.size ? darkGrounds(block, colours, pale) : undefined;
    const written = settle(write(block, { references, stylesheet, follows, pale, grounds }), mode);
    return written && { ...written, width };
  };
  if (scope === null) return settled(root, sheet);
  return settled(asBlock(root, scope, mode), (css) => stableStylesheet(scopeStylesheet(sheet(css), scope)));
}
