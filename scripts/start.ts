/** `npm start`: builds what is stale and opens Unseen; without a display, shows it by a tour. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildIfStale } from './lib/build.ts';
import { hasDisplay } from './lib/display.ts';
import { obtainElectron } from './lib/electron-binary.ts';
import { sandboxHelp, sandboxSwitches } from './lib/electron-sandbox.ts';
import { ROOT } from './lib/run.ts';
import { CHROMIUM, ensurePrograms, find, XVFB } from './lib/system-packages.ts';
import { tour } from './tour.ts';

/** Files are named from where npm was called. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const args = process.argv.slice(2).map((argument) => (argument.startsWith('-') ? argument : resolve(from, argument)));

await buildIfStale();
const electron = await obtainElectron();
if (electron) {
  console.log('Unseen runs on Electron.');
} else if (process.platform !== 'linux') {
  console.error("Electron's binary could not be fetched. Check that this computer is online, then run this again.");
  process.exit(1);
} else {
  await ensurePrograms([CHROMIUM]);
  console.log(
    `Unseen runs on the stand-in (e2e/stand-in), on ${find(CHROMIUM) ?? 'Chromium'}: Electron's own binary is not here and could not be fetched.`,
  );
}

if (hasDisplay()) {
  const command = electron ? [electron, ...sandboxSwitches(), ROOT] : [process.execPath, join(ROOT, 'e2e/stand-in/run.ts')];
  const child = spawn(command[0] ?? '', [...command.slice(1), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    const help = electron && sandboxHelp(electron, signal);
    if (help) console.error(help);
    process.exit(code ?? 1);
  });
} else {
  if (electron) await ensurePrograms([XVFB]);
  console.log('There is no display: a tour through the sample mailbox instead.');
  process.exit(await tour());
}
