import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ dialog: {} }));
const { fileNameOf, plainName } = await import('./save-file.ts');

describe('a file name made of a subject', () => {
  it.each([
    ['Your receipt (No. 17)', 'Your receipt No. 17.eml'],
    ['../../etc/passwd', 'etc passwd.eml'],
    ['.bashrc', 'bashrc.eml'],
    ['C:\\Windows\\x', 'C Windows x.eml'],
    ['photo\u202Egpj.exe', 'photo gpj.exe.eml'],
    ['ご注文', 'ご注文.eml'],
    ['', 'message.eml'],
    ['\u0000\n', 'message.eml'],
    // Windows has devices of these names.
    ['Con', '_Con.eml'],
    ['lpt1.', '_lpt1..eml'],
    ['COM¹.x', '_COM¹.x.eml'],
    ['nul .x', '_nul .x.eml'],
    ['Contract', 'Contract.eml'],
  ])('%o → %s', (subject, name) => {
    expect(fileNameOf(subject, '.eml')).toBe(name);
  });
  it('is not longer than a file system takes', () => {
    expect(Buffer.byteLength(fileNameOf('𝔘'.repeat(500), '.eml'))).toBeLessThan(255);
  });
});

describe('the name of an attachment', () => {
  it.each(['Invoice.pdf', 'a url.txt', 'localhost', 'desktop.init', 'über {x}.png'])('stays: %s', (name) => expect(plainName(name)).toBe(name));

  it.each(['../x', '.directory', 'a:b', 'a\nb', 'a\u0085b', 'gnp\u202eexe.x', 'a?b', ''])('is another where it is none: %o', (name) =>
    expect(plainName(name)).toBe('attachment'),
  );

  it.each(['con', 'AUX.txt', 'nul .txt'])('is none of a device of Windows: %s', (name) => expect(plainName(name)).toBe(`_${name}`));

  it.each([
    'Invoice.url',
    'Invoice.LNK',
    'x.scf',
    'x.library-ms',
    'x.searchConnector-ms',
    'Invoice.pdf.desktop',
    'desktop.ini',
    'Autorun.inf',
    'x.{20D04FE0-3AEA-1069-A2D8-08002B30309D}',
    'x.lnk. .',
    'desktop.ini.',
  ])('does nothing by lying in a folder: %s', (name) => expect(plainName(name)).toBe(`${name}.download`));
});
