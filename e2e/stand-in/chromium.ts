import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { program, say } from './desktop.ts';

/** Who decides what a page may reach: nobody may reach anything, or what the app's own locks leave open, as under Electron. */
export type NetworkRule = 'none' | 'as-electron';

interface ChromiumOptions {
  /** The app's switches, as `--name=value`. */
  switches: string[];
  proxy: { server: string; bypass: string } | null;
  network: NetworkRule;
  width: number;
  height: number;
  background: string;
}

export interface RunningChromium {
  context: BrowserContext;
  page: Page;
  /** False from the moment that it is gone, for whatever reason. */
  alive: boolean;
  /** Ends it and takes away its profile. */
  close(): Promise<void>;
}

/** Debian's `chromium` is a script that loads extensions and sets flags of its own; the browser itself lies here. */
const DEBIAN_BINARY = '/usr/lib/chromium/chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Features of a browser with tabs that a window of an app must not have. Electron is built without them. */
const BROWSER_FEATURES = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'DialMediaRouteProvider',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
];

/** What takes the network away by itself, whatever the app does. */
const NO_NETWORK = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=socks5://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Path of the system's Chromium or Chrome. Throws a sentence where there is none. */
export function chromiumBinary(): string {
  if (existsSync(DEBIAN_BINARY)) return DEBIAN_BINARY;
  for (const name of NAMES) {
    const path = program(name);
    if (path) return path;
  }
  throw new Error('There is no Chromium or Chrome here, which the stand-in for Electron needs. Install chromium.');
}

/** Chromium takes the last of equal switches; features are the only ones whose values have to be put together. */
function mergeFeatures(switches: readonly string[]): string[] {
  const prefix = '--disable-features=';
  const named = switches.filter((text) => text.startsWith(prefix)).flatMap((text) => text.slice(prefix.length).split(','));
  return [...switches.filter((text) => !text.startsWith(prefix)), prefix + [...new Set([...BROWSER_FEATURES, ...named])].join(',')];
}

const hasDisplay = () => Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** All switches for the browser, in order; those that must win come last. */
export function chromiumSwitches({ switches, proxy, network, width, height, background }: ChromiumOptions): string[] {
  const blank = `data:text/html,<title>Unseen</title><body style="background:${encodeURIComponent(background)}">`;
  return [
    ...mergeFeatures(switches.filter((text) => !text.startsWith('--user-data-dir='))),
    ...(proxy ? [`--proxy-server=${proxy.server}`, `--proxy-bypass-list=${proxy.bypass}`] : []),
    ...(network === 'none' ? NO_NETWORK : []),
    // A window of its own: no tabs, no address bar.
    `--app=${blank}`,
    `--window-size=${width},${height}`,
    // Unseen's own handlers say so too, but Chromium cannot ask them.
    '--deny-permission-prompts',
    // Without it, a bar in the window tells that a switch is unsupported.
    '--test-type',
  ];
}

/**
 * Starts the browser with a profile in memory's stead: a private folder that is removed at the end. It listens to its own
 * process alone (a pipe), unless the app was started with --remote-debugging-port.
 */
export async function openChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'unseen-chromium-'));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  // Also where this process ends while Chromium is still starting.
  process.on('exit', removeProfile);
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumBinary(),
    headless: !hasDisplay(),
    // Chromium refuses to run as root with its sandbox on.
    chromiumSandbox: !asRoot,
    args: chromiumSwitches(options),
    ignoreDefaultArgs: [
      '--enable-automation',
      '--hide-scrollbars',
      '--mute-audio',
      '--disable-background-timer-throttling',
      '--disable-popup-blocking',
    ],
    viewport: null,
    acceptDownloads: false,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  if (options.switches.some((text) => text.startsWith('--remote-debugging-port'))) {
    const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    // In Chromium's own words, which Electron prints as well.
    process.stderr.write(`\nDevTools listening on ws://127.0.0.1:${port}${path}\n`);
  }
  const [page = await context.newPage()] = context.pages();
  const running: RunningChromium = {
    context,
    page,
    alive: true,
    async close() {
      await context.close().catch(() => say('Chromium did not end in order.'));
      removeProfile();
    },
  };
  context.on('close', () => {
    running.alive = false;
  });
  return running;
}
