import { fileChunks, gunzipped, isGzip, peek, type Chunks } from './chunks.ts';
import type { Failure, Found, Known } from './found.ts';
import { MOST_MESSAGE_BYTES, SNIFF_BYTES } from './limits.ts';
import { knownByName } from './maildir-name.ts';
import { MboxSplitter, type Mboxed } from './mbox.ts';
import { isDoubtful, sniff } from './sniff.ts';
import { systemSentence } from './system-error.ts';
import { walk, type Come, type Walked } from './walk.ts';

/** Names the standard input among the paths. */
export const STANDARD_INPUT = '-';

const TOO_LARGE: Failure = {
  code: 'too-large',
  message: `It is larger than ${MOST_MESSAGE_BYTES / 1024 / 1024} MB, as no ordinary message is, and was skipped.`,
};
const OUTLOOK: Failure = {
  code: 'not-a-message',
  message: "It is in Outlook's own format, which does not hold a message as it was sent. Save it as .eml.",
};

const NOTHING_KNOWN: Known = { receivedAt: null, seen: null, flagged: false };

async function* fromMbox(file: string, chunks: Chunks, how: Come): AsyncGenerator<Found> {
  const splitter = new MboxSplitter();
  const found = ({ offset, index, deliveredAt, ...one }: Mboxed): Found => {
    const place = { file, offset, index };
    if (one.kind !== 'message') return { kind: 'failure', place, failure: TOO_LARGE };
    return { kind: 'message', place, raw: one.raw, known: { ...NOTHING_KNOWN, receivedAt: deliveredAt }, how, doubtful: false };
  };
  let broken: Failure | null = null;
  try {
    for await (const chunk of chunks) yield* splitter.push(chunk).map(found);
  } catch (error) {
    broken = { code: 'unreadable-file', message: systemSentence(error) };
  }
  // What a broken file held until there is mail.
  yield* splitter.end().map(found);
  if (broken !== null) yield { kind: 'failure', place: { file, offset: null, index: null }, failure: broken };
}

async function wholeMessage(file: string, chunks: Chunks, how: Come, doubtful: boolean): Promise<Found> {
  const place = { file, offset: null, index: null };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_MESSAGE_BYTES) return { kind: 'failure', place, failure: TOO_LARGE };
    pieces.push(chunk);
  }
  const [only, ...more] = pieces;
  const raw = only !== undefined && more.length === 0 ? only : Buffer.concat(pieces);
  return { kind: 'message', place, raw, known: how === 'maildir' ? knownByName(file) : NOTHING_KNOWN, how, doubtful };
}

/** The messages of one stream, whatever it is: told by its first bytes, then by its name. */
async function* fromStream(file: string, raw: Chunks, how: Come): AsyncGenerator<Found> {
  const place = { file, offset: null, index: null };
  const opened = await peek(raw, SNIFF_BYTES);
  try {
    const { head, chunks } = isGzip(opened.head) ? await peek(gunzipped(opened.chunks), SNIFF_BYTES) : opened;
    const sort = sniff(file, head);
    if (sort === 'outlook') yield { kind: 'failure', place, failure: OUTLOOK };
    else if (sort === 'mbox' && how !== 'maildir') yield* fromMbox(file, chunks, how);
    else if (sort === 'unknown' && how === 'found') yield { kind: 'ignored' };
    else yield await wholeMessage(file, chunks, how, sort === 'unknown' || isDoubtful(head));
  } finally {
    await opened.close();
  }
}

async function* fromWalked(walked: Walked, options: Counting): AsyncGenerator<Found> {
  const place = { file: walked.path, offset: null, index: null };
  const failed = (error: unknown): Found => ({ kind: 'failure', place, failure: { code: 'unreadable-file', message: systemSentence(error) } });
  if (walked.kind === 'failed') {
    yield failed(walked.error);
    return;
  }
  try {
    yield* fromStream(walked.path, counted(fileChunks(walked.path), options), walked.how);
  } catch (error) {
    yield failed(error);
  }
}

type Counting = Pick<Required<ReadOptions>, 'count'> & Pick<ReadOptions, 'signal'>;

async function* counted(chunks: Chunks, { count, signal }: Counting): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) return;
    count(chunk.length);
    yield chunk;
  }
}

interface ReadOptions {
  standardInput: Chunks;
  /** Whether a path may be a pipe, which nobody may ever write to. */
  pipes?: boolean;
  /** Told of bytes as they are read, compressed ones as they are. */
  count?(bytes: number): void;
  /** Once it is aborted nothing more is read, and what comes after is cut off. */
  signal?: AbortSignal;
}

/**
 * The messages of all paths (a message, an mbox, each compressed by gzip or not, a Maildir, a directory of these, `-`), in order. What cannot
 * be read is among them as a failure. Nothing is read ahead of what is asked for.
 */
export async function* readPaths(
  paths: readonly string[],
  { standardInput, pipes, count = () => undefined, signal }: ReadOptions,
): AsyncGenerator<Found> {
  const counting: Counting = signal ? { count, signal } : { count };
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      try {
        yield* fromStream(STANDARD_INPUT, counted(standardInput, counting), 'given');
      } catch (error) {
        const place = { file: STANDARD_INPUT, offset: null, index: null };
        yield { kind: 'failure', place, failure: { code: 'unreadable-file', message: systemSentence(error) } };
      }
    } else {
      for await (const walked of walk(path, pipes)) yield* fromWalked(walked, counting);
    }
  }
}
