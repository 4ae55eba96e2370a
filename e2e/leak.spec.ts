import { join } from 'node:path';
import { messagesIn } from './leak/messages.ts';
import { openAll } from './leak/run.ts';
import { expect, test } from './fixtures.ts';
import { holds, testLayers } from './layers/run.ts';
import { VARIANTS } from './layers/variants.ts';

// A dozen of the messages of `npm run leak-test`, which opens them all: what is done on every change has to be soon done.

const SUITE = join(import.meta.dirname, 'leak-suite');

/** One for each kind of way out: attribute, connection hint, style sheet, SVG, frame, header, parser, combination. */
const FILES = [
  'A01-img-src.eml',
  'A11-video-src.eml',
  'A17-iframe-src.eml',
  'B01-link-stylesheet.eml',
  'B06-link-preconnect.eml',
  'B16-meta-refresh.eml',
  'C02-import-escaped.eml',
  'C04-background.eml',
  'D03-use-external.eml',
  'N01-noscript-title.eml',
  'N09-listing.eml',
  'Q07-comment-conditional-in-style.eml',
];
/** Enough that a wall without layers lets most of them out. */
const FOR_LAYERS = FILES.slice(0, 8);

/** Milliseconds: what goes out goes out while a document loads. */
const SETTLE = 300;

test.describe('hostile messages, in a namespace whose every packet is counted', () => {
  test.skip(({ backend }) => backend === 'electron', 'The leak test chooses by itself what it runs on.');
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Namespaces are made as root on Linux.');
  test.setTimeout(300_000);

  test('let nothing out, although a plain browser does', async ({ folder }) => {
    const messages = messagesIn(SUITE, FILES);
    const how = { settle: SETTLE, consent: 'none', approve: null, trustAuthserv: null, main: null } as const;
    const { app, control } = await openAll({ directory: SUITE, messages, folder, jobs: 1, control: true, ...how });
    expect(app.shown.filter(({ shown }) => !shown)).toEqual([]);
    expect(app.leaked).toEqual([]);
    expect(app.packets).toBe(0);
    expect(new Set(control?.leaked.map(({ file }) => file)).size).toBeGreaterThan(FILES.length / 2);
  });

  test('let nothing out where the sanitiser stands alone, or the session lock; without any layer they do', async ({ folder }) => {
    const variants = VARIANTS.filter(({ id }) => ['only-sanitiser', 'only-lock', 'nothing'].includes(id));
    const results = await testLayers({ directory: SUITE, files: FOR_LAYERS, settle: SETTLE, jobs: 1, folder, variants });
    expect(results.map(({ variant, leaked }) => [variant.id, leaked.length > 0])).toEqual(variants.map(({ id, mustLeak }) => [id, mustLeak]));
    expect(results.every(holds)).toBe(true);
    expect(results.map(({ shown }) => shown)).toEqual(results.map(() => FOR_LAYERS.length));
  });
});
