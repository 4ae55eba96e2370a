/** What turns values that the structured clone algorithm knows into text and back. */
export interface CloneCodec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** Values that are not cloned but stand for something on the other side: functions and promises over the bridge. */
interface Substitutes {
  /** A JSON value that stands for `value`; undefined: it cannot cross. */
  leave(value: object): unknown;
  enter(stand: unknown): unknown;
}

/**
 * Makes a codec. Runs in pages as well, from its own source text, and so uses nothing from outside of itself.
 * Plain data keeps its shape; an `undefined`, a date, bytes, a map, a cycle come through as what they are. What cannot be
 * cloned (a function, a symbol, a DOM node) throws a DataCloneError.
 */
export function cloneCodec(substitutes?: Substitutes): CloneCodec {
  type Node = null | boolean | string | number | [tag: string, ...rest: unknown[]];
  const VIEWS = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array'];
  VIEWS.push('Float64Array', 'BigInt64Array', 'BigUint64Array', 'DataView');
  const kindOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1);
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const toBase64 = (bytes: Uint8Array) => {
    let text = '';
    // As arguments of one call, in pieces: a megabyte at once would overflow the stack.
    for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    return btoa(text);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  const encodeObject = (value: object, seen: Map<object, number>): Node => {
    const before = seen.get(value);
    if (before !== undefined) return ['ref', before];
    const stand = substitutes?.leave(value);
    if (stand !== undefined) return ['sub', stand];
    seen.set(value, seen.size);
    const inner = (part: unknown) => encodeValue(part, seen);
    const kind = kindOf(value);
    if (Array.isArray(value)) return ['array', value.map(inner)];
    if (value instanceof Error) return ['error', value.name, value.message, String(value.stack)];
    switch (kind) {
      case 'Object':
        return ['object', Object.entries(value).map(([key, part]) => [key, inner(part)])];
      case 'Date':
        return ['date', (value as Date).getTime()];
      case 'RegExp':
        return ['regexp', (value as RegExp).source, (value as RegExp).flags];
      case 'Map':
        return ['map', [...(value as Map<unknown, unknown>)].map(([key, part]) => [inner(key), inner(part)])];
      case 'Set':
        return ['set', [...(value as Set<unknown>)].map(inner)];
      case 'ArrayBuffer':
        return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(value as ArrayBuffer))];
      default: {
        if (!VIEWS.includes(kind)) return refuse(`#<${kind}>`);
        const view = value as Uint8Array;
        return ['bytes', kind, toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))];
      }
    }
  };

  const encodeValue = (value: unknown, seen: Map<object, number>): Node => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)];
      case 'undefined':
        return ['undefined'];
      case 'bigint':
        return ['bigint', String(value)];
      case 'symbol':
        return refuse(String(value));
      case 'function': {
        const stand = substitutes?.leave(value);
        return stand === undefined ? refuse(String(value).slice(0, 60)) : ['sub', stand];
      }
      default:
        return value === null ? null : encodeObject(value as object, seen);
    }
  };

  const decodeValue = (node: Node, seen: unknown[]): unknown => {
    if (!Array.isArray(node)) return node;
    const [tag, first, second, third] = node;
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const inner = (part: unknown) => decodeValue(part as Node, seen);
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first as string);
      case 'ref':
        return seen[first as number];
      case 'sub':
        return substitutes?.enter(first);
      case 'array': {
        const array = keep<unknown[]>([]);
        for (const part of first as unknown[]) array.push(inner(part));
        return array;
      }
      case 'object': {
        const object = keep<Record<string, unknown>>({});
        // Defined, not assigned: a key named __proto__ is a key like any other.
        for (const [key, part] of first as [string, unknown][])
          Object.defineProperty(object, key, { value: inner(part), writable: true, enumerable: true, configurable: true });
        return object;
      }
      case 'map': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, part] of first as [unknown, unknown][]) map.set(inner(key), inner(part));
        return map;
      }
      case 'set': {
        const set = keep(new Set<unknown>());
        for (const part of first as unknown[]) set.add(inner(part));
        return set;
      }
      case 'date':
        return keep(new Date(first as number));
      case 'regexp':
        return keep(new RegExp(first as string, second as string));
      case 'error':
        return keep(Object.assign(new Error(second as string), { name: first, stack: third }));
      default: {
        const { buffer } = fromBase64(second as string);
        if (first === 'ArrayBuffer') return keep(buffer);
        const View = (globalThis as unknown as Record<string, new (buffer: ArrayBufferLike) => unknown>)[first as string];
        return View ? keep(new View(buffer)) : refuse(String(first));
      }
    }
  };

  return {
    encode: (value) => JSON.stringify(encodeValue(value, new Map())),
    decode: (text) => decodeValue(JSON.parse(text) as Node, []),
  };
}
