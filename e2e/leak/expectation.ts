import { fork } from 'node:child_process';
import { join } from 'node:path';
import { readerClient } from '../../src/main/reader/client.ts';
import type { ReaderService, ViewResult } from '../../src/main/reader/protocol.ts';
import { withQuoteWords } from '../../src/main/reading/quote-words.ts';
import type { Utility } from '../../src/main/shell/utility.ts';
import type { PredictedResource } from './job.ts';

/** Longer than the app's own patience: this reader shares the machine with the app. */
const PATIENCE_MS = 20_000;
/** Messages in messages that are looked into for the report. */
const DEEPEST = 3;

/** What the app has to show of a message, told by the same reader on the same bytes. */
export interface Expectation {
  /** The document with nothing approved, with the ordinary pictures, and with all that can be approved. Empty: it is shown as text. */
  documents: string[];
  subject: string;
  text: string;
  resources: PredictedResource[];
}

function startReader(): Utility {
  const child = fork(join(import.meta.dirname, 'reader-process.ts'), [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return {
    wire: { post: (message) => void child.send(message as object), listen: (listener) => child.on('message', listener) },
    kill: () => child.kill('SIGKILL'),
    onExit: (listener) => void child.once('exit', (code) => listener(code ?? 1)),
  };
}

const predicted = ({ report }: ViewResult): PredictedResource[] =>
  report.resources.map(({ url, host, kind, via, trigger }) => ({ url, host, kind, via, trigger }));

interface Expectations {
  /** Null: the reader hung or died over it, as the app's may do. */
  of(raw: Uint8Array): Promise<Expectation | null>;
  end(): void;
}

/** @param context as the account in the app has it */
export function expectations(context: { me: string[]; trustedAuthserv: string[] }): Expectations {
  const reader: ReaderService & { end(): void } = readerClient(startReader, PATIENCE_MS);
  const view = (raw: Uint8Array, section: string, approved: number[]) => reader.view({ raw, section, as: 'html', approved, ...context });

  const nested = async (raw: Uint8Array, section: string, { attachments }: ViewResult, depth: number): Promise<PredictedResource[]> => {
    if (depth === DEEPEST) return [];
    const found: PredictedResource[] = [];
    for (const { part, readable } of attachments) {
      if (!readable) continue;
      const inner = section === '' ? String(part) : `${section}.${part}`;
      const seen = await view(raw, inner, []);
      found.push(...predicted(seen), ...(await nested(raw, inner, seen, depth + 1)));
    }
    return found;
  };

  return {
    async of(raw) {
      try {
        const first = await view(raw, '', []);
        const rest = await nested(raw, '', first, 0).catch(() => []);
        const views = [first];
        if (first.showable.length > 0) views.push(await view(raw, '', first.showable));
        if (first.suspected.length > 0) views.push(await view(raw, '', [...first.showable, ...first.suspected]));
        return {
          documents: views.flatMap(({ body }) => (body.kind === 'html' ? [withQuoteWords(body.html, 'en')] : [])),
          subject: first.envelope.subject,
          text: first.text,
          resources: [...predicted(first), ...rest],
        };
      } catch {
        return null;
      }
    },
    end: () => reader.end(),
  };
}
