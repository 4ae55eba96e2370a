import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { leavesWords } from './elements.ts';

/** What a document comes to once a parser of HTML has built it. */
interface BuiltSize {
  /** Elements in elements. */
  depth: number;
  /** Elements and texts, each as often as it stands in an element that only leaves what it holds. */
  moves: number;
}

/**
 * Builds the document once for its size alone. A fast reader takes the end of a cell, a choice or a gloss for granted where the next one
 * begins; in a drawing, or without a table around them, they nest.
 */
export function builtSize(html: string): BuiltSize {
  let [depth, open, passing, moves] = [0, 0, 0, 0];
  const passes = (item: DefaultTreeAdapterTypes.Element) => (leavesWords(item.tagName) ? 1 : 0);
  parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...made) => {
        moves += passing;
        return defaultTreeAdapter.createElement(...made);
      },
      insertText: (...made) => {
        moves += passing;
        defaultTreeAdapter.insertText(...made);
      },
      onItemPush: (item) => {
        depth = Math.max(depth, ++open);
        passing += passes(item);
      },
      onItemPop: (item) => {
        open--;
        passing -= passes(item);
      },
    },
  });
  return { depth, moves };
}
