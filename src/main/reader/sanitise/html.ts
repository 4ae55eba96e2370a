import { purified } from './dom.ts';
import { MOST_ROUNDS } from './limits.ts';
import type { LayoutMode } from './prescan.ts';
import { SANITISED, type References } from './references.ts';
import { stableStylesheet } from './stable-css.ts';
import { fromDom, parseTree } from './tree.ts';
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

/**
 * Makes an HTML document harmless: what comes out holds no absolute URL outside text, no script, form or frame, no
 * `position`, no custom property and no `url(`. It is read again the way a browser will read it and has to come out as it
 * went in, so no parser can make anything else of it; sanitising it a second time changes nothing.
 * @param html a document within the bounds of `prescan`
 * @returns null where it does not settle, which only a document made for that does
 */
export function sanitise(html: string, mode: LayoutMode, references: References): Written | null {
  let written = write(fromDom(purified(html.toWellFormed(), stableStylesheet)), references);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = documentText(written, mode);
    const again = write(parseTree(text), SANITISED);
    if (documentText(again, mode) === text) return written;
    written = write(fromDom(purified(text, stableStylesheet)), SANITISED);
  }
  return null;
}
