import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ dialog: {} }));
const { fileNameOf } = await import('./save-file.ts');

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
    ['Contract', 'Contract.eml'],
  ])('%o → %s', (subject, name) => {
    expect(fileNameOf(subject, '.eml')).toBe(name);
  });
  it('is not longer than a file system takes', () => {
    expect(Buffer.byteLength(fileNameOf('𝔘'.repeat(500), '.eml'))).toBeLessThan(255);
  });
});
