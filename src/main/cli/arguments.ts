import { parseArgs } from 'node:util';

type Format = 'text' | 'json' | 'csv';

export interface Options {
  paths: string[];
  /** The reader's own addresses. */
  me: string[];
  format: Format;
  /** Reader processes. */
  jobs: number;
}

type Arguments = { kind: 'run'; options: Options } | { kind: 'help' } | { kind: 'usage-error'; message: string };

/** More processes than any machine has cores for. */
const MOST_JOBS = 256;

const usageError = (message: string): Arguments => ({ kind: 'usage-error', message });

/** @param cores what `--jobs` is where it is not given */
export function parseArguments(argv: readonly string[], cores: number): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        me: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
        jobs: { type: 'string', short: 'j' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node adds a hint on a second sentence, about arguments that begin with a dash.
    return usageError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message).replace(/\.?$/, '.') : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (positionals.length === 0) return usageError('No path was given.');
  if (positionals.filter((path) => path === '-').length > 1) return usageError('The standard input (-) can be read once only.');
  if (values.json && values.csv) return usageError('Choose one of --json and --csv.');
  const stranger = values.me.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (stranger !== undefined) return usageError(`--me ${stranger}: that is no mail address.`);
  const jobs = values.jobs === undefined ? cores : /^\d{1,3}$/.test(values.jobs) ? Number(values.jobs) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) return usageError(`--jobs is a number from 1 to ${MOST_JOBS}.`);
  return { kind: 'run', options: { paths: positionals, me: values.me, format: values.json ? 'json' : values.csv ? 'csv' : 'text', jobs } };
}
