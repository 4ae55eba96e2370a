import { holds, type LayerResult } from './run.ts';
import { LAYERS, type LayerName } from './variants.ts';

const NAMES = Object.keys(LAYERS) as LayerName[];
const HEADINGS: Readonly<Record<LayerName, string>> = {
  sanitiser: 'Sanitiser',
  policy: 'CSP',
  frame: 'Frame',
  lock: 'Session lock',
  navigation: 'Navigation',
};

/** Heading and rows: which layers there were, and how many messages let something out. */
export function matrix(results: readonly LayerResult[]): { heading: string[]; rows: string[][] } {
  return {
    heading: ['App', ...NAMES.map((name) => HEADINGS[name]), 'Messages', 'Shown', 'Let something out'],
    rows: results.map(({ variant, messages, shown, leaked }) => [
      variant.title,
      ...NAMES.map((name) => (variant.without.includes(name) ? '–' : '✓')),
      String(messages),
      String(shown),
      String(leaked.length),
    ]),
  };
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/**
 * The matrix as a page of documentation.
 * @param sample every so many messages of the suite
 */
export function layersPage(results: readonly LayerResult[], { settle, sample, date }: { settle: number; sample: number; date: string }): string {
  const { heading, rows } = matrix(results);
  return `# The layers of the wall, one by one

Written by \`npm run leak-test -- --layers\` (${date}; each message open for ${settle} ms). Each row is an app that was put together from Unseen's
own modules, with some layers left out (\`e2e/layers/\`); the messages are ${sample === 1 ? 'all those' : `one in ${sample}`} of \`e2e/leak-suite/\`. Everything ran in a network
namespace whose only way out counts every packet. ✓ is there, – is left out.

${line(heading)}
${line(heading.map((_, column) => (column > NAMES.length ? '--:' : '---')))}
${rows.map(line).join('\n')}

${results.every(holds) ? 'Every app that has a layer left to stand on let nothing out; the one that has none leaks, so the test can fail.' : '**Not every row is as it must be.**'}
`;
}
