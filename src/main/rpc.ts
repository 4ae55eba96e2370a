/**
 * Calls and events between main and its utility processes, over one message port. Both ends are ours: what crosses is
 * typed, not parsed. (What comes from a renderer is parsed; see ipc/.)
 */

import { tellUnexpected } from './unexpected.ts';

/** What Electron's UtilityProcess (in main) and ParentPort (in the child) have in common here. */
export interface Wire {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- the parameter type of any service method
type Service = { [method: string]: (request: any) => Promise<unknown> };
/** What can be called over a wire. */
export type Methods<S> = { [M in keyof S]: (...args: never[]) => Promise<unknown> };

interface CallMessage {
  type: 'call';
  id: number;
  method: string;
  request: unknown;
}
interface AnswerMessage {
  type: 'answer';
  id: number;
  ok: boolean;
  value: unknown;
}
interface EventMessage {
  type: 'event';
  name: string;
  payload: unknown;
}
type Message = CallMessage | AnswerMessage | EventMessage;

/** Serves `service` on the wire; an error that a method throws rejects the caller's promise with its message. */
export function serve<S extends Methods<S>>(wire: Wire, service: S): void {
  const methods = new Map(Object.entries(service as unknown as Service));
  wire.listen((data) => {
    const message = data as Message;
    if (message.type !== 'call') return;
    const method = methods.get(message.method);
    const answer = (ok: boolean, value: unknown) => wire.post({ type: 'answer', id: message.id, ok, value } satisfies AnswerMessage);
    if (!method) return answer(false, `no method ${message.method}`);
    method(message.request).then(
      (value) => answer(true, value),
      (error: unknown) => {
        tellUnexpected(message.method, error);
        answer(false, error instanceof Error ? error.message : String(error));
      },
    );
  });
}

/** Sends events of the map `E` over the wire. */
export function emitter<E>(wire: Wire): <N extends keyof E & string>(name: N, payload: E[N]) => void {
  return (name, payload) => wire.post({ type: 'event', name, payload } satisfies EventMessage);
}

export interface Remote<S, E> {
  calls: S;
  on<N extends keyof E & string>(name: N, listener: (payload: E[N]) => void): void;
  /** Rejects all calls under way, and every later one, with this reason. */
  end(reason: Error): void;
}

/** The caller's end of `serve` and `emitter`. */
export function connect<S extends Methods<S>, E = never>(wire: Wire): Remote<S, E> {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((payload: never) => void)[]>();
  let nextId = 1;
  let ended: Error | null = null;

  wire.listen((data) => {
    const message = data as Message;
    if (message.type === 'answer') {
      const call = pending.get(message.id);
      pending.delete(message.id);
      if (message.ok) call?.resolve(message.value);
      else call?.reject(new Error(String(message.value)));
    } else if (message.type === 'event') {
      for (const listener of listeners.get(message.name) ?? []) listener(message.payload as never);
    }
  });

  const call = (method: string, request: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(ended);
      const id = nextId++;
      pending.set(id, { resolve, reject });
      wire.post({ type: 'call', id, method, request } satisfies CallMessage);
    });

  return {
    // A promise looks for `then`; a proxy that answered it with a call would be taken for one.
    calls: new Proxy(
      {},
      { get: (_, method) => (typeof method === 'string' && method !== 'then' ? (request: unknown) => call(method, request) : undefined) },
    ) as S,
    on(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener as (payload: never) => void]);
    },
    end(reason) {
      ended = reason;
      for (const { reject } of pending.values()) reject(reason);
      pending.clear();
    },
  };
}
