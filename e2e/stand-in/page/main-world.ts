import type { bridgeEnd as BridgeEnd } from './bridge-end.ts';
import type { cloneCodec as CloneCodec } from './clone-codec.ts';

/**
 * What the stand-in does in the page's own world before any script of the page: takes what the preload exposes, and maps
 * scheme URLs that the page gives to frames and pictures. Top frame only; a body document gets nothing of it. Runs in pages,
 * from its own source text.
 * @param key event name that only the stand-in's scripts know; over it the two worlds find each other
 */
export function mainWorld(key: string, cloneCodec: typeof CloneCodec, bridgeEnd: typeof BridgeEnd): void {
  if (window.top !== window) return;

  const deepFreeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const part of Object.values(value)) deepFreeze(part);
    return Object.freeze(value);
  };
  const expose = (message: unknown) => {
    const { name, api } = message as { name: string; api: unknown };
    if (name in window) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${name}`);
    Object.defineProperty(window, name, { value: deepFreeze(api), enumerable: true });
  };
  document.addEventListener(
    key,
    (event) => {
      const { relatedTarget: wire } = event as MouseEvent;
      if (wire instanceof Element) bridgeEnd(wire, 'page', 'preload', expose, cloneCodec);
    },
    { once: true },
  );

  // A window handler of the app may only deny; see web-contents.ts.
  window.open = () => null;

  // Keep in step with scheme-map.ts, which this cannot import.
  const toReserved = (url: string) =>
    url
      .replace(/^\s*unseen:\/\/([a-z0-9-]+)(?=[/?#]|$)/i, 'https://$1.unseen.invalid')
      .replace(/^\s*mail:\/\/([a-z0-9-]+)(?=[/?#]|$)/i, 'https://$1.mail.unseen.invalid');
  const fromReserved = (url: string) =>
    url
      .replace(/^https:\/\/([a-z0-9-]+)\.unseen\.invalid(?=[/?#]|$)/i, 'unseen://$1')
      .replace(/^https:\/\/([a-z0-9-]+)\.mail\.unseen\.invalid(?=[/?#]|$)/i, 'mail://$1');
  const asText = (value: unknown) => String(value);
  const isSource = (element: Element, name: string) =>
    name.toLowerCase() === 'src' && (element instanceof HTMLIFrameElement || element instanceof HTMLImageElement);

  const { setAttribute, getAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, isSource(this, name) ? toReserved(asText(value)) : value);
  };
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    return value !== null && isSource(this, name) ? fromReserved(value) : value;
  };
  for (const { prototype } of [HTMLIFrameElement, HTMLImageElement]) {
    const native = Object.getOwnPropertyDescriptor(prototype, 'src');
    Object.defineProperty(prototype, 'src', {
      ...native,
      get(this: HTMLImageElement): string {
        return fromReserved(String(native?.get?.call(this)));
      },
      set(this: HTMLImageElement, value: unknown) {
        native?.set?.call(this, toReserved(String(value)));
      },
    });
  }
}
