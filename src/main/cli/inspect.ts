import type { Writable } from 'node:stream';
import { parseArguments, type Options } from './arguments.ts';
import { inOrder } from './in-order.ts';
import type { Chunks } from '../mail-files/chunks.ts';
import type { Found } from '../mail-files/found.ts';
import { readPaths, STANDARD_INPUT } from '../mail-files/read.ts';
import type { Inspection } from './inspection.ts';
import { compactReport, placeName } from './output/compact.ts';
import { CSV_HEADER, csvLines } from './output/csv.ts';
import { fullReport } from './output/full.ts';
import { jsonLine } from './output/plain.ts';
import { showProgress } from './output/progress.ts';
import { recordOf } from './output/record.ts';
import { sink } from './output/sink.ts';
import { Summary } from './output/summary.ts';
import { reader, readers, type Reader } from './reader.ts';
import { startReader } from './start-reader.ts';
import { EXIT, USAGE } from './usage.ts';

/** Messages a process that are read ahead, so that none waits for the disk. */
const AHEAD = 4;

/** Bytes of messages that are read ahead, all processes together. */
const AHEAD_BYTES = 32 * 1024 * 1024;

interface World {
  stdin: Chunks;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  cores: number;
  /** Aborted by Ctrl+C: what has been read is finished, and summed up. */
  interrupted: AbortSignal;
}

async function* until(items: AsyncIterable<Found>, signal: AbortSignal): AsyncGenerator<Found> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}

async function inspected(found: Exclude<Found, { kind: 'ignored' }>, by: Reader, me: string[]): Promise<Inspection> {
  if (found.kind === 'failure') return found;
  const { place } = found;
  return { place, ...(await by.inspect({ raw: found.raw, me })) };
}

/** One message and nothing else was given: a person wants to see all of it. */
const isAlone = (paths: readonly string[], { file, index }: Inspection['place']) => paths.length === 1 && file === paths[0] && index === null;

/** Why output could not be written, as a sentence for a person. */
function unwritten(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full.';
  return typeof code === 'string' ? `It could not be written (${code}).` : 'It could not be written.';
}

async function run({ paths, me, format, jobs }: Options, { stdin, stdout, stderr, interrupted }: World): Promise<number> {
  const summary = new Summary();
  const output = sink(stdout);
  const notes = sink(stderr);
  let bytesRead = 0;
  let file = paths[0] ?? STANDARD_INPUT;

  const progress = showProgress(stderr, () => ({ messages: summary.messages, tracking: summary.tracking, bytesRead, file }));
  const pool = readers(jobs, () => reader(startReader));
  const found = readPaths(paths, {
    standardInput: stdin,
    pipes: true,
    count: (bytes) => {
      bytesRead += bytes;
    },
  });
  const results = inOrder(until(found, interrupted), async (item) => (item.kind === 'ignored' ? item : await inspected(item, pool, me)), {
    most: jobs * AHEAD,
    mostBytes: AHEAD_BYTES,
    bytes: (item) => (item.kind === 'message' ? item.raw.length : 0),
  });

  const textOf = (inspection: Inspection): string => {
    if (format === 'json') return `${jsonLine(recordOf(inspection))}\n`;
    if (format === 'csv') return csvLines(inspection);
    return isAlone(paths, inspection.place) ? fullReport(inspection) : compactReport(inspection);
  };

  try {
    if (format === 'csv') await output.write(CSV_HEADER);
    for await (const result of results) {
      if (output.closed) break;
      if (result.kind === 'ignored') {
        summary.ignored++;
        continue;
      }
      file = result.place.file;
      summary.add(result);
      const text = textOf(result);
      if (text !== '' || result.kind === 'failure') progress.clear();
      if (result.kind === 'failure' && format !== 'json') await notes.write(`${placeName(result.place)}: ${result.failure.message}\n`);
      await output.write(text);
    }
  } finally {
    progress.end();
    pool.end();
  }
  if (format === 'text') await output.write(summary.text(interrupted.aborted));
  else await notes.write(summary.text(interrupted.aborted));
  await output.settled();
  if (output.failure !== null) {
    await notes.write(`The output is not all there. ${unwritten(output.failure)}\n`);
    return EXIT.incomplete;
  }
  if (interrupted.aborted) return EXIT.interrupted;
  return summary.unreadable > 0 ? EXIT.incomplete : EXIT.fine;
}

/**
 * `npm run inspect`: who is told when these messages are opened.
 * @returns the exit code; see usage.ts
 */
export async function inspect(argv: readonly string[], world: World): Promise<number> {
  const parsed = parseArguments(argv, world.cores);
  switch (parsed.kind) {
    case 'help':
      await sink(world.stdout).write(USAGE);
      return EXIT.fine;
    case 'usage-error':
      await sink(world.stderr).write(`${parsed.message}\n\n${USAGE}`);
      return EXIT.usage;
    case 'run':
      return run(parsed.options, world);
  }
}
