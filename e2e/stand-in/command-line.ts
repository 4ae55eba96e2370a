import type { CommandLine } from 'electron';
import { strict } from './strict.ts';

/** Chromium's switches: what the app appends, and what the program was started with. */
interface Switches {
  /** `--name=value` each. */
  all(): string[];
  value(name: string): string | null;
}

const parse = (argv: readonly string[]) =>
  argv.flatMap((argument): [string, string][] => {
    const [, name, value = ''] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    return name === undefined ? [] : [[name, value]];
  });

/** `app.commandLine`, and what the stand-in reads of it. */
export function commandLine(argv: readonly string[]): { api: CommandLine; switches: Switches } {
  const values = new Map(parse(argv));
  const api = strict('app.commandLine', {
    appendSwitch(name: string, value = '') {
      values.set(name.toLowerCase(), value);
    },
    hasSwitch: (name: string) => values.has(name),
    getSwitchValue: (name: string) => values.get(name) ?? '',
    removeSwitch(name: string) {
      values.delete(name);
    },
  } satisfies Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>) as CommandLine;
  return {
    api,
    switches: {
      all: () => [...values].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
      value: (name) => values.get(name) ?? null,
    },
  };
}
