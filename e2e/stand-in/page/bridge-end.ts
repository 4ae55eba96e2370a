import type { cloneCodec as CloneCodec } from './clone-codec.ts';

/** One end of the wire between a page and its preload. */
export interface BridgeEnd {
  /** Sends a value; what the other end's `received` returns comes back. Throws what it threw. */
  send(value: unknown): unknown;
}

/**
 * Two worlds of one page (the page's own, and the preload's isolated one) share the DOM and no object. An event on an
 * element that only they know carries text between them, at once, as Electron's contextBridge answers at once. Functions
 * and promises stay where they are and are called from afar. Runs in pages, from its own source text.
 * @param wire the element
 * @param me name of this end
 * @param other name of the other end
 */
export function bridgeEnd(wire: Element, me: string, other: string, received: (value: unknown) => unknown, cloneCodec: typeof CloneCodec): BridgeEnd {
  type Settle = { resolve: (value: unknown) => void; reject: (reason: unknown) => void };
  type Call =
    { do: 'receive'; value: unknown } | { do: 'call'; id: number; args: unknown[] } | { do: 'settle'; id: number; ok: boolean; value: unknown };

  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const ids = new WeakMap<object, number>();
  const waiting = new Map<number, Settle>();
  let nextId = 1;

  const idOf = (value: object, known: () => void) => {
    const before = ids.get(value);
    if (before !== undefined) return before;
    const id = nextId++;
    ids.set(value, id);
    known();
    return id;
  };

  const codec = cloneCodec({
    leave(value) {
      if (typeof value === 'function') {
        const id = idOf(value, () => functions.set(nextId - 1, value as (...args: unknown[]) => unknown));
        return { kind: 'function', id };
      }
      if (!(value instanceof Promise)) return undefined;
      const id = nextId++;
      value.then(
        (result: unknown) => ask({ do: 'settle', id, ok: true, value: result }),
        (reason: unknown) => ask({ do: 'settle', id, ok: false, value: reason instanceof Error ? reason : new Error(String(reason)) }),
      );
      return { kind: 'promise', id };
    },
    enter(stand) {
      const { kind, id } = stand as { kind: 'function' | 'promise'; id: number };
      if (kind === 'function') return (...args: unknown[]) => ask({ do: 'call', id, args });
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
    },
  });

  let reply = '';
  const ask = (call: Call): unknown => {
    wire.dispatchEvent(new CustomEvent(other, { detail: codec.encode(call) }));
    const { ok, value } = codec.decode(reply) as { ok: boolean; value: unknown };
    if (ok) return value;
    throw value;
  };

  const answer = (call: Call): unknown => {
    if (call.do === 'receive') return received(call.value);
    if (call.do === 'call') {
      const called = functions.get(call.id);
      if (!called) throw new Error('There is no such function.');
      return called(...call.args);
    }
    const settle = waiting.get(call.id);
    waiting.delete(call.id);
    if (call.ok) settle?.resolve(call.value);
    else settle?.reject(call.value);
    return undefined;
  };

  wire.addEventListener(`${me}:reply`, (event) => {
    reply = (event as CustomEvent<string>).detail;
  });
  wire.addEventListener(me, (event) => {
    let text: string;
    try {
      text = codec.encode({ ok: true, value: answer(codec.decode((event as CustomEvent<string>).detail) as Call) });
    } catch (error) {
      text = codec.encode({ ok: false, value: error instanceof Error ? error : new Error(String(error)) });
    }
    wire.dispatchEvent(new CustomEvent(`${other}:reply`, { detail: text }));
  });

  return { send: (value) => ask({ do: 'receive', value }) };
}
