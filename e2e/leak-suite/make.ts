/** Writes the leak suite: `node e2e/leak-suite/make.ts`. The same vectors give the same bytes. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suiteFiles } from './suite.ts';

const files = await suiteFiles();
for (const path of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
  // A vector that is gone or renamed leaves no message behind.
  if (path.endsWith('.eml') && !files.has(path.replaceAll('\\', '/'))) rmSync(join(import.meta.dirname, path));
}
for (const [path, bytes] of files) {
  const target = join(import.meta.dirname, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
console.log(`${[...files.keys()].filter((path) => path.endsWith('.eml')).length} messages written.`);
