/** Properties that the language itself looks for: a promise asks for `then`, the console for its inspector. */
const LANGUAGE_PROPERTIES: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON', 'constructor', 'nodeType', '$$typeof', 'asymmetricMatch']);

/** Error for a part of Electron that the stand-in does not have. */
export function lacking(name: string): Error {
  return new Error(`The stand-in for Electron does not have ${name}.`);
}

/**
 * The same object, but reading a property that it does not have throws with the property's name, where plain JavaScript
 * would say `undefined is not a function` or nothing at all.
 */
export function strict<T extends object>(name: string, object: T): T {
  // Private fields belong to the object and not to the proxy, so that methods run on the object.
  const bound = new Map<PropertyKey, unknown>();
  const read = (target: T, property: PropertyKey): unknown => {
    const value: unknown = Reflect.get(target, property, target);
    if (typeof value !== 'function' || property === 'prototype' || property === 'constructor') return value;
    if (!bound.has(property)) bound.set(property, (value as (...args: unknown[]) => unknown).bind(target));
    return bound.get(property);
  };
  return new Proxy(object, {
    get(target, property) {
      if (property in target || typeof property === 'symbol' || LANGUAGE_PROPERTIES.has(property)) return read(target, property);
      throw lacking(`${name}.${property}`);
    },
    set(target, property, value) {
      if (!(property in target) && typeof property === 'string') throw lacking(`${name}.${property}`);
      return Reflect.set(target, property, value, target);
    },
  });
}

/** Throws where `options` has a key that is not in `known`: an option that would silently do nothing. */
export function knownOptions(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) throw lacking(`${name} ${key}`);
}
