/**
 * Starts an app that was built for Electron on the system's Chromium: `node e2e/stand-in/run.ts [SWITCH…] [ARGUMENT…]`.
 * `--stand-in-main=FILE` runs another main module than the app's own; `--stand-in-network=as-electron` leaves the network to the
 * app's own locks, as Electron does, which is how the locks themselves are tested.
 */
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const own = (name: string): string | null => {
  const prefix = `--stand-in-${name}=`;
  const at = process.argv.findIndex((argument) => argument.startsWith(prefix));
  return at === -1 ? null : (process.argv.splice(at, 1)[0] ?? '').slice(prefix.length);
};
const main = resolve(own('main') ?? join(import.meta.dirname, '../../out/main/index.js'));
const network = own('network');

// As Electron does for an app that it is given as an argument.
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
// After the arguments of our own are gone: the app's command line is read when this is loaded.
const { lifecycle, endProcess } = await import('./lifecycle.ts');
if (network === 'as-electron') lifecycle.network = network;

const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)),
});

try {
  await import(pathToFileURL(main).href);
  const { app } = await import('./app.ts');
  lifecycle.phase = 'ready';
  lifecycle.whenReady.resolve();
  app.emit('ready', {}, {});
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await endProcess(1);
}
