import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { MailboxEvents, MailboxService } from '../mailbox/protocol.ts';
import { connect } from '../rpc.ts';
import { heapFlags } from '../shell/heap-flags.ts';

type EventName = keyof MailboxEvents;

export interface MailboxProcess {
  pid: number;
  calls: MailboxService;
  /** Everything that it told so far, oldest first. */
  events: { [N in EventName]: MailboxEvents[N][] };
  /** Calls `listener` with what it tells from now on. */
  on<N extends EventName>(name: N, listener: (payload: MailboxEvents[N]) => void): void;
  /** Closes the store and ends. */
  end(): Promise<void>;
  /** SIGKILL, as a crash or the end of a battery would. */
  kill(): Promise<void>;
}

interface Program {
  file: string;
  execArgv: readonly string[];
  environment: Readonly<Record<string, string>>;
}

const FROM_SOURCE: Program = { file: join(import.meta.dirname, 'mailbox-process-entry.ts'), execArgv: heapFlags('mailbox'), environment: {} };

/**
 * The mailbox process as a child of the test: the real code, without Electron.
 * @param caFile authority that it trusts besides the system's
 * @param program what is run, where it is not the source itself
 */
export function startMailboxProcess(caFile: string | null, program: Partial<Program> = {}): MailboxProcess {
  const { file, execArgv, environment } = { ...FROM_SOURCE, ...program };
  const child = fork(file, [], {
    serialization: 'advanced',
    execArgv: [...execArgv],
    env: { ...process.env, ...(caFile ? { NODE_EXTRA_CA_CERTS: caFile } : {}), ...environment },
  });
  const exited = once(child, 'exit');
  const remote = connect<MailboxService, MailboxEvents>({
    post: (message) => void child.send(message as object),
    listen: (listener) => child.on('message', listener),
  });
  // A call that nobody can answer any more says so, instead of being waited for.
  child.once('exit', (code, signal) => remote.end(new Error(`The mailbox process ended (${signal ?? code}).`)));
  const events: MailboxProcess['events'] = { status: [], changed: [], unscanned: [], connection: [], arrived: [], filesShown: [], tokenWanted: [] };
  for (const name of Object.keys(events) as EventName[]) remote.on(name, (payload) => (events[name] as unknown[]).push(payload));
  return {
    pid: child.pid ?? 0,
    calls: remote.calls,
    events,
    on: remote.on,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await remote.calls.close();
      child.disconnect();
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** How long a test waits for something that has to happen; a loaded machine is slow. */
const PATIENCE_MS = 30_000;

/** Asks until the answer is one; rejects with what was waited for when it never is. */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`It never happened: ${what}`);
    await delay(50);
  }
}
