/** Preloaded into utility processes: gives `process.parentPort`, and nothing of `electron`. */
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import type { ParentPort } from 'electron';
import { lacking, strict } from './strict.ts';

class StandInParentPort extends EventEmitter {
  #listening = false;

  override on(event: string, listener: (event: { data: unknown; ports: [] }) => void): this {
    super.on(event, listener);
    // Node keeps what has come until the first listener is there.
    if (event === 'message' && !this.#listening) {
      this.#listening = true;
      process.on('message', (data) => this.emit('message', { data, ports: [] }));
    }
    return this;
  }

  postMessage(message: unknown): void {
    const clone = structuredClone(message);
    if (process.connected) process.send?.(clone, undefined, undefined, () => undefined);
  }
}

const port = strict('parentPort', new StandInParentPort() satisfies Pick<ParentPort, 'postMessage'>);
Object.defineProperty(process, 'parentPort', { value: port, enumerable: true });
// The app ended: nobody is left to work for.
process.on('disconnect', () => process.exit(0));

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') throw lacking('electron in a utility process');
    return next(specifier, context);
  },
});
