import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { PROGRAMS } from '../../scripts/lib/programs.ts';
import { ROOT } from '../../scripts/lib/run.ts';
import type { LayerName, Variant } from './variants.ts';

const SOURCE = join(ROOT, 'src');
const WITHOUT = join(import.meta.dirname, 'without');

/** Modules of the app that make up a layer, and what stands in their place where it is left out. */
const REPLACED: Readonly<Record<Exclude<LayerName, 'frame'>, Readonly<Record<string, string>>>> = {
  sanitiser: { 'main/reader/sanitise/body-document.ts': 'sanitiser.ts' },
  policy: { 'main/shell/mail-protocol.ts': 'policy-of-mail.ts', 'main/shell/app-protocol.ts': 'policy-of-app.ts' },
  lock: { 'main/shell/session-lock.ts': 'lock.ts' },
  navigation: { 'main/shell/navigation.ts': 'navigation.ts' },
};

/** Puts other modules in the place of the app's. What stands in a place may import the module that it replaces. */
function replacing(without: readonly LayerName[]): Plugin {
  const places = new Map(
    without.flatMap((layer) =>
      layer === 'frame' ? [] : Object.entries(REPLACED[layer]).map(([from, to]) => [join(SOURCE, from), join(WITHOUT, to)] as const),
    ),
  );
  const used = new Set<string>();
  return {
    name: 'replacing',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || importer.startsWith(WITHOUT)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const instead = resolved && places.get(resolved.id);
      if (!resolved || instead === undefined) return null;
      used.add(resolved.id);
      return instead;
    },
    buildEnd(error) {
      const unused = [...places.keys()].filter((place) => !used.has(place));
      if (!error && unused.length > 0) throw new Error(`These modules are not part of the app any more: ${unused.join(', ')}`);
    },
  };
}

const ATTRIBUTE = / sandbox=""/;

/** Takes the sandbox from the body's frame. */
const withoutSandbox: Plugin = {
  name: 'without-sandbox',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('reading/MessageBody.tsx')) return null;
    if (!ATTRIBUTE.test(code)) throw new Error('The frame of the body has no sandbox attribute that could be left out.');
    return { code: code.replace(ATTRIBUTE, ''), map: null };
  },
};

const QUIET = { configFile: false, logLevel: 'error' } as const;

const buildMain = (without: readonly LayerName[], outDir: string) =>
  build({
    ...QUIET,
    root: ROOT,
    plugins: [replacing(without)],
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rolldownOptions: {
        external: ['electron'],
        input: PROGRAMS,
        // Beside each other, as in the ordinary build: they look for their files from where they lie.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });

const buildRenderer = (outDir: string) =>
  build({
    ...QUIET,
    root: join(SOURCE, 'renderer'),
    plugins: [withoutSandbox, react()],
    build: { outDir, assetsInlineLimit: 0, modulePreload: false, rolldownOptions: { input: join(SOURCE, 'renderer/index.html') } },
  });

/**
 * Puts the app together without the variant's layers, from its own modules, in `folder`. What is not changed comes from the ordinary build.
 * @returns its main module
 */
export async function buildVariant({ without }: Variant, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'out/preload'), join(folder, 'preload'), { recursive: true });
  await buildMain(without, join(folder, 'main'));
  if (without.includes('frame')) {
    // The same for every variant, so it is built once for all that lie in one folder.
    const shared = join(folder, '../renderer-without-sandbox');
    if (!existsSync(shared)) await buildRenderer(shared);
    cpSync(shared, join(folder, 'renderer'), { recursive: true });
  } else cpSync(join(ROOT, 'out/renderer'), join(folder, 'renderer'), { recursive: true });
  return join(folder, 'main/index.js');
}
