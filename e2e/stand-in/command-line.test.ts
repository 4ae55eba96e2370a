import { describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

describe('the command line', () => {
  it('has what the program was started with, and what the app appends', () => {
    const { api, switches } = commandLine(['--user-data-dir=/a b', 'file.eml', '--lang=de', '--no-x']);
    api.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
    api.appendSwitch('Lang', 'en');
    expect(switches.all()).toEqual(['--user-data-dir=/a b', '--lang=en', '--no-x', '--host-resolver-rules=MAP * ~NOTFOUND']);
    expect(switches.value('user-data-dir')).toBe('/a b');
    expect(api.hasSwitch('no-x')).toBe(true);
    expect(api.hasSwitch('file.eml')).toBe(false);
  });
  it('says what it cannot do', () => {
    const { api } = commandLine([]);
    expect(() => api.appendArgument('x')).toThrow('The stand-in for Electron does not have app.commandLine.appendArgument.');
  });
});
