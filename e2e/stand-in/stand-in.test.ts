import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeDesktop, type FakeDesktop } from '../support/fake-desktop.ts';
import { startOnStandIn, type StandInProcess } from '../support/stand-in-process.ts';

/** What the preload of testing/app gives its page. */
interface Tiny {
  echo(...args: unknown[]): Promise<{ origin: string; top: boolean; args: unknown[] }>;
  fails(): Promise<never>;
  missing(): Promise<never>;
  seen(): Promise<Record<string, unknown>[]>;
  utility(value: unknown): Promise<unknown>;
  abort(): Promise<string[]>;
  openLink(url: string): Promise<void>;
  save(name: string): Promise<{ canceled: boolean; filePath: string }>;
  theme(source: string): Promise<void>;
  quit(): void;
  dropped(): string[];
  required(): string[];
  on(listener: (payload: unknown) => void): () => void;
  nested: { value: [number, { deep: boolean }] };
}
declare const tiny: Tiny;

const MAIN = join(import.meta.dirname, 'testing/app/main.ts');
const PATIENCE_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'unseen-stand-in-test-'));
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('unseen-chromium-'));

let app: StandInProcess;
let desktop: FakeDesktop;

beforeAll(async () => {
  desktop = fakeDesktop(join(folder, 'bin'));
  app = await startOnStandIn({ userData: join(folder, 'data'), main: MAIN, env: { ...desktop.env, TMPDIR: tmpdir() } });
  // Not Playwright's own waiting, which the page's policy forbids once it is there.
  await vi.waitUntil(() => app.page.evaluate("'scriptRan' in window").catch(() => false), PATIENCE_MS);
}, PATIENCE_MS);

afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE_MS);

describe('the bridge', () => {
  it('is there before the page runs, frozen, at any depth', async () => {
    expect(
      await app.page.evaluate(() => [(window as unknown as { scriptRan: string }).scriptRan, tiny.nested, Object.isFrozen(tiny.nested.value[1])]),
    ).toEqual(['object', { value: [1, { deep: true }] }, true]);
  });
  it('gives nothing of Electron to the page itself', async () => {
    expect(
      await app.page.evaluate(() => [typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process]),
    ).toEqual(['undefined', 'undefined']);
  });
  it('lets a preload require electron and nothing else', async () => {
    expect(await app.page.evaluate(() => tiny.required())).toEqual(['module not found: node:fs', 'module not found: fs', 'given']);
  });
  it('tells the preload where a dropped file lies, and of one that a page made nothing', async () => {
    const drop = await app.page.context().newCDPSession(app.page);
    const data = { items: [], files: [MAIN, folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drop.send('Input.dispatchDragEvent', { type, x: 300, y: 20, data });
    await vi.waitUntil(() => app.page.evaluate(() => tiny.dropped().length > 0));
    expect(await app.page.evaluate(() => tiny.dropped())).toEqual([MAIN, folder]);
    await app.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['mail'], 'made-up.eml'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
    });
    expect(await app.page.evaluate(() => tiny.dropped())).toEqual(['']);
  });
  it('carries structured clones, and says whose frame called', async () => {
    expect(
      await app.page.evaluate(async () => {
        const { origin, top, args } = await tiny.echo(new Date(7), new Uint8Array([1, 2]), new Map([[1, undefined]]), -0);
        const [date, bytes, map, zero] = args;
        return [
          origin,
          top,
          date instanceof Date && date.getTime(),
          bytes instanceof Uint8Array && [...bytes],
          map instanceof Map && map.has(1),
          Object.is(zero, -0),
        ];
      }),
    ).toEqual(['unseen://app', true, 7, [1, 2], true, true]);
  });
  it('refuses what cannot be cloned', async () => {
    const message = (value: 'a function' | 'an element') =>
      app.page.evaluate(async (value) => {
        try {
          await tiny.echo(value === 'a function' ? () => 1 : document.body);
          return 'it went through';
        } catch (error) {
          return String(error);
        }
      }, value);
    expect(await message('a function')).toContain('could not be cloned');
    expect(await message('an element')).toContain('could not be cloned');
  });
  it("tells a handler's failure, and that there is no handler", async () => {
    const failure = (name: 'fails' | 'missing') => app.page.evaluate((name) => tiny[name]().catch((error: Error) => error.message), name);
    expect(await failure('fails')).toBe("Error invoking remote method 'fails': TypeError: no good");
    expect(await failure('missing')).toBe("Error invoking remote method 'missing': Error: No handler registered for 'missing'");
  });
  it('brings events, until the page has enough', async () => {
    const told = await app.page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const off = tiny.on((payload) => {
            off();
            resolve(payload);
          });
        }),
    );
    expect(told).toEqual({ at: new Date(5), user: join(folder, 'data') });
  });
});

describe('a body in its frame', () => {
  const body = () => app.page.frameLocator('iframe[title=body]');
  const seen = () => app.page.evaluate(() => tiny.seen());

  beforeAll(async () => {
    await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.sandbox.add();
          frame.title = 'body';
          frame.src = 'mail://abc/';
          frame.addEventListener('load', resolve, { once: true });
          document.body.append(frame);
        }),
    );
  });

  it('keeps the address that the page gave it', async () => {
    expect(await app.page.evaluate(() => [document.querySelector('iframe')?.src, document.querySelector('iframe')?.getAttribute('src')])).toEqual([
      'mail://abc/',
      'mail://abc/',
    ]);
  });
  it('shows its own parts', async () => {
    expect(
      await body()
        .locator('#part')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBe(1);
  });
  it("gets no remote picture: the session's rule was asked, and said no", async () => {
    expect(
      await body()
        .locator('#remote')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBe(0);
    expect(await seen()).toContainEqual({ request: 'https://tracker.example/pixel.png', type: 'image' });
  });
  it('tells the app where a click wants to go, and stays where it is', async () => {
    await body().getByText('a link').click();
    await expect.poll(seen).toContainEqual({ navigate: 'mail://abc/link/12', main: false });
    expect(await body().locator('p').innerText()).toBe('Body');
    expect(await seen()).not.toContainEqual(expect.objectContaining({ request: 'mail://abc/link/12' }));
  });
  it('can be taken nowhere else by the page', async () => {
    await app.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'mail://abc/elsewhere';
      document.body.append(frame);
    });
    await expect.poll(seen).toContainEqual({ navigate: 'mail://abc/elsewhere', main: false });
    expect(await seen()).not.toContainEqual(expect.objectContaining({ request: 'mail://abc/elsewhere' }));
  });
});

describe('around the page', () => {
  it('no window opens', async () => {
    expect(await app.page.evaluate(() => window.open('https://tracker.example/') === null)).toBe(true);
  });
  it('links go to the programs of the desktop', async () => {
    await app.page.evaluate(() => tiny.openLink('https://example.org/a?b=c d'));
    expect(desktop.opened()).toEqual(['https://example.org/a?b=c d']);
  });
  it('a save goes where the person says, or nowhere', async () => {
    desktop.answerFile('/home/me/a file.txt');
    expect(await app.page.evaluate(() => tiny.save('x.txt'))).toEqual({ canceled: false, filePath: '/home/me/a file.txt' });
    desktop.answerFile(null);
    expect(await app.page.evaluate(() => tiny.save('x.txt'))).toEqual({ canceled: true, filePath: '' });
  });
  it('the page follows the theme', async () => {
    await app.page.evaluate(() => tiny.theme('dark'));
    await expect.poll(() => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });
});

describe('a utility process', () => {
  it('gets structured clones: a Buffer comes as plain bytes', async () => {
    expect(await app.page.evaluate(() => tiny.utility({ hello: new Date(1) }))).toEqual({ data: { hello: new Date(1) }, isBuffer: false });
    expect(await app.page.evaluate(() => tiny.utility('bytes'))).toMatchObject({ isBuffer: false });
  });
  it('tells of a fatal error, and exits', async () => {
    expect(await app.page.evaluate(() => tiny.abort())).toEqual(['FatalError']);
  });
  it('that hangs can be killed', async () => {
    // It answers to nothing any more, so that the next answer is its exit.
    const hung = app.page.evaluate(() => tiny.utility('hang'));
    expect(await app.page.evaluate(() => tiny.utility('kill'))).toEqual({ exit: 1 });
    expect(await hung).toEqual({ exit: 1 });
  });
});

describe('the end', () => {
  it(
    'comes in order, and leaves no profile behind',
    async () => {
      const before = profiles().length;
      await app.page.evaluate(() => tiny.quit());
      expect(await app.ended).toBe(0);
      expect(app.output()).toContain('quitting');
      expect(profiles().length).toBeLessThan(before);
      expect(existsSync(join(folder, 'data'))).toBe(true);
    },
    PATIENCE_MS,
  );
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'comes by %s as well',
    async (signal) => {
      const other = await startOnStandIn({ userData: join(folder, signal), main: MAIN, env: desktop.env });
      other.child.kill(signal);
      expect(await other.ended).toBe(0);
    },
    PATIENCE_MS,
  );
  it(
    'comes when Chromium dies',
    async () => {
      const other = await startOnStandIn({ userData: join(folder, 'crash'), main: MAIN, env: desktop.env });
      const session = await other.browser.newBrowserCDPSession();
      await session.send('Browser.crash').catch(() => undefined);
      expect(await other.ended).toBe(1);
      expect(other.output()).toContain('Chromium ended unexpectedly');
    },
    PATIENCE_MS,
  );
});
