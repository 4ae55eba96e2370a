import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMbox } from './lib/mbox-file.ts';
import { watch } from './lib/processes.ts';
import { verdict } from './lib/spread.ts';

const MESSAGES = 20_000;
const TARGET = { perSecond: 250, peakMb: 300 };

const CLI = join(import.meta.dirname, '../scripts/inspect.ts');

/** Part of Linux: keeps all processes of the command on one core. */
const TASKSET = '/usr/bin/taskset';

const mb = (bytes: number) => bytes / 1024 / 1024;

/** The command line on a mailbox of 20,000 messages: messages a second on one core, and how memory goes. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-bench-'));
  try {
    const mbox = join(folder, 'mailbox.mbox');
    const bytes = await writeMbox(mbox, MESSAGES);
    console.log(`mailbox: ${MESSAGES} messages, ${mb(bytes).toFixed(0)} MB, ${(bytes / MESSAGES / 1024).toFixed(1)} KB on average`);

    const command = [process.execPath, CLI, mbox, '--json', '--jobs', '1'];
    const pinned = existsSync(TASKSET) ? [TASKSET, '-c', '0', ...command] : command;
    const started = performance.now();
    const child = spawn(pinned[0] ?? '', pinned.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
    const stop = watch([child.pid ?? 0]);
    let summary = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      summary += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const seconds = (performance.now() - started) / 1_000;
    const seen = stop();
    if (code !== 0 || !summary.includes(`${MESSAGES.toLocaleString('en-US')} messages`))
      throw new Error(`the command failed (${String(code)}):\n${summary}`);

    const rate = MESSAGES / seconds;
    console.log(`inspect --json --jobs 1${pinned === command ? '' : ', on one core'}: ${seconds.toFixed(1)} s, start and end included`);
    console.log(
      `  ${rate.toFixed(0)} messages/s, ${(mb(bytes) / seconds).toFixed(1)} MB/s  (${verdict(rate >= TARGET.perSecond, `at least ${TARGET.perSecond}/s`)})`,
    );
    if (seen === null) return;
    const { samples, peakRss, cpu } = seen;
    console.log(`  ${(MESSAGES / cpu).toFixed(0)} messages for each second of processor time, which other programs do not change`);
    console.log(
      `  peak memory of all processes: ${mb(peakRss).toFixed(0)} MB  (${verdict(mb(peakRss) <= TARGET.peakMb, `at most ${TARGET.peakMb} MB`)})`,
    );
    const quarters = [1, 2, 3, 4].map((quarter) => {
      const part = samples.slice(Math.floor((samples.length * (quarter - 1)) / 4), Math.floor((samples.length * quarter) / 4));
      return mb(Math.max(0, ...part.map(({ rss }) => rss))).toFixed(0);
    });
    console.log(`  highest in each quarter of the time: ${quarters.join(', ')} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
