import { spawn } from 'node:child_process';
import { find, XVFB } from './system-packages.ts';

/** True where windows can be opened. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** Runs `use` with a display in the environment: the one that is there, else one in memory (Xvfb), which ends with it. */
export async function withDisplay<T>(use: () => Promise<T>): Promise<T> {
  if (hasDisplay()) return use();
  const program = find(XVFB);
  if (!program) throw new Error('There is no display, and no Xvfb to make one.');
  // It looks for a free number itself and writes it to descriptor 3.
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  process.env['DISPLAY'] = `:${number}`;
  try {
    return await use();
  } finally {
    delete process.env['DISPLAY'];
    server.kill();
  }
}
