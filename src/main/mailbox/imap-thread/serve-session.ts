import { alone } from '../alone.ts';
import type { OpenSession } from '../imap-connection.ts';
import type { Session } from '../session.ts';
import type { PackedSource } from '../store/sources.ts';
import { failureOf } from './failure.ts';
import { Pouring } from './stream.ts';
import type { FromSession, SessionState, ToSession, Wanted } from './protocol.ts';

interface Body {
  uid: number;
  source: PackedSource;
}

/** Buffers that are handed over with a message, not copied. Each holds the bytes of one value and nothing else. */
type Handed = ArrayBuffer[];

const handed = (bytes: Uint8Array): ArrayBuffer => bytes.buffer as ArrayBuffer;

/** A value with its bytes in buffers of their own. */
function portable(value: unknown): { value: unknown; buffers: Handed } {
  if (!(value instanceof Uint8Array)) return { value, buffers: [] };
  const bytes = alone(value);
  return { value: bytes, buffers: [handed(bytes)] };
}

/** The same of a message. What is not compressed is a piece of it. */
const portableSource = ({ digest, size, rest, attachments }: PackedSource): PackedSource => ({
  digest: alone(digest),
  size,
  rest: { ...rest, bytes: alone(rest.bytes) },
  attachments: attachments.map((attachment) => ({ ...attachment, digest: alone(attachment.digest), bytes: alone(attachment.bytes) })),
});

/** Opens a session and does what is asked for over its port, until one of both is closed. */
export function serveSession(openSession: OpenSession, { server, login, why, port }: Wanted): void {
  const post = (message: FromSession, buffers: Handed = []) => port.postMessage(message, buffers);
  const aborting = new AbortController();
  const pourings = new Map<number, Pouring>();
  let session: Session | null = null;

  const stateOf = ({ isOpen, moves, expungesSome }: Session): SessionState => ({ isOpen, moves, expungesSome });

  /** Sends a stream; its end says whether it is whole. */
  const pour = async <T>(open: Session, id: number, rows: AsyncIterable<T>, sizeOf: (row: T) => number, buffersOf: (row: T) => Handed) => {
    const pouring = new Pouring();
    pourings.set(id, pouring);
    let failure = null;
    try {
      await pouring.run(rows, sizeOf, (batch) => post({ type: 'rows', id, rows: batch }, batch.flatMap(buffersOf)));
    } catch (error) {
      failure = failureOf(error);
    }
    pourings.delete(id);
    post({ type: 'end', id, state: stateOf(open), failure });
  };

  async function* bodies(open: Session, range: string): AsyncGenerator<Body> {
    for await (const { uid, source } of open.fetchSources(range)) yield { uid, source: portableSource(source) };
  }

  async function* pieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of content) yield alone(piece);
  }

  const run = async (open: Session, { id, method, parameters }: ToSession & { type: 'call' }): Promise<void> => {
    if (method === 'listen') return open.listen();
    if (method === 'fetchSources') {
      const [range] = parameters as Parameters<Session['fetchSources']>;
      return pour<Body>(
        open,
        id,
        bodies(open, range),
        ({ source }) => source.size,
        ({ source: { rest, attachments } }) => [rest, ...attachments].map(({ bytes }) => handed(bytes)),
      );
    }
    if (method === 'download') {
      const content = await open.download(...(parameters as Parameters<Session['download']>));
      post({ type: 'answer', id, state: stateOf(open), failure: null, value: content !== null });
      if (content)
        await pour<Uint8Array>(
          open,
          id,
          pieces(content),
          (piece) => piece.byteLength,
          (piece) => [handed(piece)],
        );
      return;
    }
    const answer =
      method === 'notify'
        ? await open.notify(() => post({ type: 'told', state: stateOf(open) }))
        : await (open[method] as (...of: unknown[]) => Promise<unknown>)(...parameters);
    const { value, buffers } = portable(answer);
    post({ type: 'answer', id, state: stateOf(open), failure: null, value }, buffers);
  };

  const call = (message: ToSession & { type: 'call' }) => {
    const open = session;
    if (!open) return;
    run(open, message).catch((error: unknown) =>
      post({ type: 'answer', id: message.id, state: stateOf(open), failure: failureOf(error), value: null }),
    );
  };

  port.on('message', (message: ToSession) => {
    if (message.type === 'abort') aborting.abort();
    else if (message.type === 'call') call(message);
    else if (message.type === 'more') pourings.get(message.id)?.more();
    else pourings.get(message.id)?.stop();
  });
  let isLeft = false;
  port.once('close', () => {
    isLeft = true;
    aborting.abort();
    if (session?.isOpen) void session.close();
  });

  openSession({ server, login, why, record: (entry) => post({ type: 'connection', entry }), signal: aborting.signal }).then(
    (open) => {
      session = open;
      // Whoever wanted it went while it was being opened.
      if (isLeft) return void open.close();
      open.onChange(() => post({ type: 'changed', state: stateOf(open) }));
      open.onClose(() => post({ type: 'closed' }));
      post({ type: 'opened', state: stateOf(open) });
    },
    (error: unknown) => {
      post({ type: 'failed', failure: failureOf(error) });
      port.close();
    },
  );
}
