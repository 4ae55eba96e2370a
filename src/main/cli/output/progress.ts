import { basename } from 'node:path';
import { bytes, count, plain } from './plain.ts';

/** Milliseconds between two lines where somebody looks, and where it goes into a log. */
const ON_TERMINAL_MS = 200;
const IN_LOG_MS = 15_000;

/** Width of a line: a narrow terminal shows it whole, so that it can be written over. */
const WIDTH = 79;

/** What there is to tell, at any time. */
interface Progress {
  messages: number;
  tracking: number;
  bytesRead: number;
  file: string;
}

interface ProgressTarget {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far it is, on the standard error: several times a second on a terminal; else only where it takes long.
 * @param now asked for the facts each time
 * @returns `clear` takes the line away before something else is written; `end` stops
 */
export function showProgress(target: ProgressTarget, now: () => Progress): { clear(): void; end(): void } {
  const started = performance.now();
  const terminal = target.isTTY === true;
  let shown = false;

  const line = () => {
    const { messages, tracking, bytesRead, file } = now();
    const rate = messages / Math.max((performance.now() - started) / 1_000, 0.001);
    return plain(
      `${count(messages)} messages, ${count(Math.round(rate))}/s, ${bytes(bytesRead)}, ${count(tracking)} track · ${basename(file)}`,
      WIDTH,
    );
  };
  const timer = setInterval(
    () => {
      target.write(terminal ? `\r\u001b[K${line()}` : `${line()}\n`);
      shown = terminal;
    },
    terminal ? ON_TERMINAL_MS : IN_LOG_MS,
  );
  timer.unref();

  const clear = () => {
    if (shown) target.write('\r\u001b[K');
    shown = false;
  };
  return {
    clear,
    end() {
      clearInterval(timer);
      clear();
    },
  };
}
