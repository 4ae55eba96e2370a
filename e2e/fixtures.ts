import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { electronBinary } from '../scripts/lib/electron-binary.ts';
import { startDovecot, type Dovecot } from '../src/main/testing/dovecot.ts';
import { appControl, type AppControl, type Backend } from './support/app-control.ts';
import { startCanary, type Canary } from './support/canary.ts';

export { expect } from '@playwright/test';
export type { AppControl, Canary };

interface BackendOption {
  backend: Backend;
}

interface Fixtures {
  /** A folder of the test's own, gone after it. */
  folder: string;
  /** Where the app keeps its data. */
  userData: string;
  /** A real IMAP server with an empty INBOX, which the app trusts, as it does the small internet's web server. */
  mailServer: Dovecot;
  /** A web server that counts its visitors; nobody has come yet. */
  canary: Canary;
  /** The app, not started yet. */
  app: AppControl;
  /** The top page of the app, started. */
  page: Page;
  /** The top page of `shared`, as after a start: for tests that leave the app as they found it. */
  look: Page;
}

interface WorkerFixtures {
  web: Canary;
  /** An app on the sample mailbox, started once for all tests that only look. */
  shared: AppControl;
}

export const test = base.extend<Fixtures, WorkerFixtures & BackendOption>({
  backend: ['stand-in', { option: true, scope: 'worker' }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'unseen-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  userData: async ({ folder }, use) => use(join(folder, 'data')),

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  mailServer: async ({}, use) => {
    const server = await startDovecot();
    await use(server);
    await server.end();
  },

  web: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const canary = await startCanary();
      await use(canary);
      await canary.end();
    },
    { scope: 'worker' },
  ],

  canary: async ({ web }, use) => {
    web.forget();
    await use(web);
  },

  app: async ({ backend, folder, userData, mailServer, web }, use, info) => {
    base.skip(backend === 'electron' && electronBinary() === null, "Electron's own binary is not on this machine.");
    const authorities = join(folder, 'authorities.pem');
    writeFileSync(authorities, [mailServer.caFile, web.caFile].map((file) => (file === null ? '' : readFileSync(file, 'utf8'))).join('\n'));
    const app = appControl({ backend, userData, folder, env: { NODE_EXTRA_CA_CERTS: authorities } });
    await use(app);
    if (info.status !== info.expectedStatus) {
      const screenshot = await Promise.resolve()
        .then(() => app.page().screenshot())
        .catch(() => null);
      if (screenshot) await info.attach('the app when the test failed', { body: screenshot, contentType: 'image/png' });
      await info.attach('what the app wrote', { body: app.output(), contentType: 'text/plain' });
    }
    await app.stop();
  },

  page: async ({ app }, use) => use(await app.start()),

  shared: [
    async ({ backend }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'unseen-e2e-'));
      const app = appControl({ backend, userData: join(folder, 'data'), folder });
      await use(app);
      await app.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
    { scope: 'worker' },
  ],

  look: async ({ backend, shared }, use, info) => {
    base.skip(backend === 'electron' && electronBinary() === null, "Electron's own binary is not on this machine.");
    const page = shared.runs() ? shared.page() : await shared.start();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: null });
    await page.reload();
    await use(page);
    if (info.status !== info.expectedStatus) await info.attach('what the app wrote', { body: shared.output(), contentType: 'text/plain' });
  },
});

/** The body document of the open message. */
export function body(page: Page): FrameLocator {
  return page.frameLocator('iframe.body-frame');
}
