import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

/** What takes apart what strangers wrote. */
const PARSERS = ['@kenjiuno/decompressrtf', 'css-tree', 'dompurify', 'htmlparser2', 'ical.js', 'jsdom', 'libmime', 'parse5', 'rtf-stream-parser'];

/** Imports that are there when a program runs: those of types alone are gone by then. */
const IMPORT = /^(?:import|export) (?!type\b)(?:[^'";]* from )?'([^']+)';$/gm;

/** Packages that a file loads, with the way to each, through all files of ours. */
function packagesOf(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string, way: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const here = `${way} > ${relative(import.meta.dirname, file)}`;
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (target.startsWith('.')) visit(join(dirname(file), target), here);
      else found.set(/^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target, here);
    }
  };
  visit(join(import.meta.dirname, entry), '');
  return found;
}

it.each(['index.ts', 'mailbox/index.ts'])('%s loads nothing that takes messages apart (I4)', (entry) => {
  const packages = packagesOf(entry);
  expect(packages.size).toBeGreaterThan(5);
  expect(PARSERS.flatMap((parser) => packages.get(parser) ?? [])).toEqual([]);
});

it('the reader does', () => {
  const packages = packagesOf('reader/index.ts');
  expect(PARSERS.filter((parser) => !packages.has(parser))).toEqual([]);
});
