// Builds the preview, serves it on loopback under the app's Content-Security-Policy, takes screenshots of every screen
// in both themes and sizes, and has axe look at each.
// Usage: node src/renderer/testing/preview/look.mjs OUT_DIR [part of a picture's name…], such as `light-800`.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const [out = 'out/look', ...wanted] = process.argv.slice(2);

const root = import.meta.dirname;
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'";

const config = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: { outDir: resolve(out, 'site'), emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
};
await mkdir(out, { recursive: true });
await build(config);
const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0, headers: {} } });
const base = server.resolvedUrls.local[0];

const row = (page, subject) => page.getByRole('option', { name: subject }).click();
const SCREENS = {
  welcome: ['sample'],
  newsletter: ['sample', (page) => row(page, /Autumn/)],
  shown: [
    'sample',
    async (page) => {
      await row(page, /Autumn/);
      await page.getByRole('button', { name: 'Show pictures', exact: true }).click();
    },
  ],
  inspector: ['sample&inspector', (page) => row(page, /Autumn/)],
  invoice: ['sample', (page) => row(page, /invoice/)],
  spoofed: ['sample', (page) => row(page, /Action required/)],
  text: ['sample', (page) => row(page, /Lighthouse/)],
  receipt: ['sample', (page) => row(page, /Minutes/)],
  broken: ['sample', (page) => row(page, /Unknown sender/)],
  details: [
    'sample',
    async (page) => {
      await row(page, /Autumn/);
      await page.getByRole('button', { name: 'show who and when' }).click();
    },
  ],
  imap: ['imap', (page) => row(page, /Lighthouse weekend 4\b/)],
  offline: ['offline'],
  empty: ['empty'],
  store: ['store'],
  add: ['sample', (page) => page.getByRole('button', { name: 'Add account' }).click()],
  'add-error': [
    'sample',
    async (page) => {
      await page.getByRole('button', { name: 'Add account' }).click();
      await page.getByLabel('Email address').fill('robin@posteo.example');
      await page.getByLabel('Password').fill('wrong');
      await page.getByRole('dialog').getByRole('button', { name: 'Add account' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  ],
  settings: ['sample', (page) => page.getByRole('button', { name: 'Settings', exact: true }).click()],
  accounts: [
    'imap',
    async (page) => {
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await page.getByRole('tab', { name: 'Accounts' }).click();
    },
  ],
  senders: [
    'sample',
    async (page) => {
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await page.getByRole('tab', { name: 'Picture senders' }).click();
    },
  ],
  connections: ['ledger', (page) => page.getByRole('button', { name: 'Connections' }).click()],
  palette: ['sample', (page) => page.keyboard.press('Control+k')],
  compact: [
    'imap',
    async (page) => {
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await page.getByText('Compact').click();
      await page.keyboard.press('Escape');
      await row(page, /Lighthouse weekend 4\b/);
      await page.keyboard.press('+');
    },
  ],
  keys: ['sample', (page) => page.keyboard.press('?')],
  source: [
    'sample',
    async (page) => {
      await row(page, /Autumn/);
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'View source' }).click();
    },
  ],
  link: [
    'sample',
    async (page) => {
      await row(page, /Autumn/);
      await page.getByRole('button', { name: 'Show pictures', exact: true }).waitFor();
      await page.evaluate(() => window.preview.emit('link:asked', { messageId: 112, section: '', link: 2 }));
    },
  ],
  'link-warning': [
    'sample',
    async (page) => {
      await row(page, /Action required/);
      await page.getByRole('button', { name: 'Show pictures', exact: true }).waitFor();
      await page.evaluate(() => window.preview.emit('link:asked', { messageId: 109, section: '', link: 0 }));
    },
  ],
  menu: [
    'sample',
    async (page) => {
      await row(page, /invoice/);
      await page.getByRole('button', { name: 'More about pictures' }).click();
    },
  ],
};
const SIZES = [
  [1280, 800],
  [800, 600],
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let found = 0;
for (const [width, height] of SIZES) {
  for (const theme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && process.stdout.write(`console: ${message.text()}\n`));
    page.on('pageerror', (error) => process.stdout.write(`error: ${error.message}\n`));
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), ...(route.request().url().includes('body.html') ? {} : { 'content-security-policy': CSP }) },
      });
    });
    for (const [name, [scene, act]] of Object.entries(SCREENS)) {
      if (wanted.length > 0 && !wanted.some((part) => `${name}-${theme}-${width}`.includes(part))) continue;
      await page.goto(`${base}?theme=${theme}&scene=${scene}`);
      try {
        await page
          .getByRole(name === 'store' ? 'main' : 'navigation')
          .first()
          .waitFor();
        await act?.(page);
        await page.waitForTimeout(250);
      } catch (error) {
        process.stdout.write(`${name} ${theme} ${width}: ${String(error).split('\n')[0]}\n`);
      }
      await page.screenshot({ path: join(out, `${name}-${theme}-${width}.png`) });
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      for (const { id, nodes } of violations) {
        found += nodes.length;
        process.stdout.write(
          `axe ${name} ${theme} ${width}: ${id} ${nodes
            .slice(0, 3)
            .map((node) => node.target.join(' '))
            .join(' | ')} ${nodes[0].failureSummary?.split('\n')[1] ?? ''}\n`,
        );
      }
    }
    await context.close();
  }
}
process.stdout.write(`axe: ${found} findings\n`);
await browser.close();
await server.close();
