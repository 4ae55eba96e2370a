import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../leak/job.ts';
import { messagesIn } from '../leak/messages.ts';
import { openAll } from '../leak/run.ts';
import { ROOT } from '../../scripts/lib/run.ts';
import { buildVariant } from './build.ts';
import { VARIANTS, type Variant } from './variants.ts';

/** What a variant of the app let out. */
export interface LayerResult {
  variant: Variant;
  messages: number;
  shown: number;
  /** Files of messages that let something out. */
  leaked: string[];
  findings: Findings;
}

interface LayerPlan {
  directory: string;
  /** Files of the directory; all where it is missing. */
  files?: readonly string[];
  settle: number;
  /** Apps that are open at the same time. */
  jobs: number;
  /** For the files of all runs. */
  folder: string;
  variants?: readonly Variant[];
  tell?(result: LayerResult): void;
}

/** Inside the project, where the variants find the modules that the app finds. */
const BUILDS = join(ROOT, 'out/layers');

/** True where the variant did what is claimed of it. */
export const holds = ({ variant, leaked }: LayerResult): boolean => leaked.length > 0 === variant.mustLeak;

/** Builds each variant of the app, and opens the messages in it. */
export async function testLayers({ directory, files, settle, jobs, folder, variants = VARIANTS, tell }: LayerPlan): Promise<LayerResult[]> {
  const messages = messagesIn(directory, files);
  rmSync(BUILDS, { recursive: true, force: true });
  mkdirSync(BUILDS, { recursive: true });
  // Where the main module finds it, as seen from a build one folder deeper than the app's.
  symlinkSync(join(ROOT, 'resources'), join(BUILDS, 'resources'), 'dir');
  const built: { variant: Variant; main: string }[] = [];
  for (const variant of variants) built.push({ variant, main: await buildVariant(variant, join(BUILDS, variant.id)) });

  const results = new Map<Variant, LayerResult>();
  // With few messages a variant is one app, and several variants run at once; with many, a variant has several apps.
  const apart = Math.max(1, Math.floor(messages.length / 20));
  const atOnce = Math.max(1, Math.floor(jobs / apart));
  const worker = async () => {
    for (let next = built.shift(); next; next = built.shift()) {
      const { variant, main } = next;
      const own = join(folder, variant.id);
      mkdirSync(own, { recursive: true });
      const how = { settle, consent: 'none', approve: null, trustAuthserv: null, main, control: false } as const;
      const { app } = await openAll({ directory, messages, folder: own, jobs: Math.min(jobs, apart), ...how });
      const leaked = [...new Set(app.leaked.map(({ file }) => file))].sort();
      const shown = app.shown.filter(({ shown }) => shown).length;
      const result: LayerResult = { variant, messages: messages.length, shown, leaked, findings: app };
      results.set(variant, result);
      tell?.(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  rmSync(BUILDS, { recursive: true, force: true });
  return variants.flatMap((variant) => results.get(variant) ?? []);
}
