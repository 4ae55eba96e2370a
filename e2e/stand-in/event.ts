/** An event that a listener may forbid, as Electron gives it. */
interface PreventableEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** Makes one with further properties. */
export function preventable<T extends object>(properties: T): T & PreventableEvent {
  let prevented = false;
  return Object.defineProperties(properties, {
    preventDefault: { value: () => void (prevented = true) },
    defaultPrevented: { get: () => prevented },
  }) as T & PreventableEvent;
}
