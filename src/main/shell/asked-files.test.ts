import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const app = new EventEmitter();
vi.mock('electron', () => ({ app }));
const { askedFiles, pathsAmong } = await import('./asked-files.ts');

const folder = resolve('/home/robin');
const there = (name: string) => resolve(folder, name);

describe('files among the arguments', () => {
  it('are all that are no switches, from where the program was started', () => {
    const argv = ['/opt/unseen', '--no-sandbox', 'a.eml', '', '--flag=x', there('mail/b.mbox'), '-psn_0_1'];
    expect(pathsAmong(argv, folder, false)).toEqual([there('a.eml'), there('mail/b.mbox')]);
  });

  it('come after the app itself, where Electron was given it', () => {
    expect(pathsAmong(['/opt/electron', '--user-data-dir=x', '.', 'a.eml'], folder, true)).toEqual([there('a.eml')]);
    expect(pathsAmong(['/opt/electron', '.'], folder, true)).toEqual([]);
  });

  it('may be URLs of files, as some desktops give them; any other is a name that nobody has', () => {
    const url = pathToFileURL(there('a letter.eml')).href;
    expect(pathsAmong(['unseen', url, 'https://shop.test/a.eml'], folder, false)).toEqual([
      there('a letter.eml'),
      resolve(folder, 'https://shop.test/a.eml'),
    ]);
    expect(pathsAmong(['unseen', 'file://elsewhere/%00'], folder, false)).toEqual([resolve(folder, 'file://elsewhere/%00')]);
  });
});

describe('files that are asked for from outside', () => {
  beforeEach(() => app.removeAllListeners());
  const follow = () => {
    const opened: [string[], boolean][] = [];
    const asked = askedFiles();
    return { asked, opened, begin: () => asked.follow((paths, later) => opened.push([paths, later])) };
  };
  const turn = () => new Promise(setImmediate);
  const macOpens = (path: string) => {
    const event = { preventDefault: vi.fn() };
    app.emit('open-file', event, path);
    return event.preventDefault;
  };

  it('wait until the app has started', () => {
    const { opened, begin } = follow();
    expect(macOpens(there('a.eml'))).toHaveBeenCalled();
    expect(opened).toEqual([]);
    begin();
    expect(opened.flatMap(([paths]) => paths)).toContain(there('a.eml'));
  });

  it('are opened together where they are told of one by one', async () => {
    const { opened, begin } = follow();
    begin();
    opened.length = 0;
    macOpens(there('a.eml'));
    macOpens(there('b.eml'));
    await turn();
    expect(opened).toEqual([[[there('a.eml'), there('b.eml')], true]]);
  });

  it('come from another start, if that says what one of ours would', async () => {
    const { opened, begin } = follow();
    begin();
    opened.length = 0;
    for (const data of [undefined, null, 'x', { paths: 'x' }, { paths: ['relative.eml'] }, { paths: [7] }])
      app.emit('second-instance', {}, ['unseen', 'ignored.eml'], folder, data);
    app.emit('second-instance', {}, [], folder, { paths: [there('c.eml')] });
    await turn();
    expect(opened).toEqual([[[there('c.eml')], true]]);
  });
});
