import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

const parse = (...argv: string[]) => parseArguments(argv, 4);

describe('the command line', () => {
  it('takes paths, and all cores', () => {
    expect(parse('a.eml', 'Mail', '-')).toEqual({ kind: 'run', options: { paths: ['a.eml', 'Mail', '-'], me: [], format: 'text', jobs: 4 } });
  });
  it('takes several addresses, a format and a number of jobs, anywhere', () => {
    expect(parse('--me', 'a@x.test', 'a.mbox', '--json', '--jobs=2', '--me', 'b@x.test')).toEqual({
      kind: 'run',
      options: { paths: ['a.mbox'], me: ['a@x.test', 'b@x.test'], format: 'json', jobs: 2 },
    });
  });
  it('takes what follows -- for a path', () => {
    expect(parse('--csv', '--', '--odd.eml')).toMatchObject({ kind: 'run', options: { paths: ['--odd.eml'], format: 'csv' } });
  });
  it.each([
    [[], 'No path was given.'],
    [['a', '--json', '--csv'], 'Choose one of --json and --csv.'],
    [['a', '--jobs', '0'], '--jobs is a number from 1 to 256.'],
    [['a', '--jobs', 'many'], '--jobs is a number from 1 to 256.'],
    [['a', '--me', 'reader'], '--me reader: that is no mail address.'],
    [['-', '-'], 'The standard input (-) can be read once only.'],
    [['a', '--frist'], "Unknown option '--frist'."],
  ])('refuses %j', (argv, message) => {
    expect(parse(...argv)).toEqual({ kind: 'usage-error', message });
  });
  it('helps before it complains', () => {
    expect(parse('--help', '--json', '--csv')).toEqual({ kind: 'help' });
  });
});
