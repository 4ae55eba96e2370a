import { bridgeEnd } from './bridge-end.ts';
import { cloneCodec } from './clone-codec.ts';
import { isolatedWorld, type IsolatedWorldOptions } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';

/** Script for the page's own world. */
export function mainWorldScript(key: string): string {
  return `(${mainWorld.toString()})(${JSON.stringify(key)}, ${cloneCodec.toString()}, ${bridgeEnd.toString()});`;
}

/** Script for the preload's isolated world. `preload` is the source of a CommonJS module. */
export function isolatedWorldScript(options: IsolatedWorldOptions, preload: string): string {
  const module = `function (require, module, exports) {\n${preload}\n}`;
  return `(${isolatedWorld.toString()})(${JSON.stringify(options)}, ${module}, ${cloneCodec.toString()}, ${bridgeEnd.toString()});`;
}
