import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST_MESSAGE_BYTES } from './limits.ts';
import { readPaths } from './read.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const message = (subject: string) => `Subject: ${subject}\r\n\r\ntext\r\n`;
const mbox = (...subjects: string[]) => subjects.map((subject) => `From a Mon Mar  2 09:15:00 2026\nSubject: ${subject}\n\ntext\n\n`).join('');

function folder(files: Record<string, string | Uint8Array>): string {
  const root = temporaryFolder('mail-files');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

async function* bytes(text: string | Uint8Array) {
  // As a pipe gives them: in pieces.
  const all = Buffer.from(text as string);
  for (let at = 0; at < all.length; at += 7) yield all.subarray(at, at + 7);
}

/** "file#index subject" of each message, "file! code" of each failure, "ignored". */
async function read(root: string, paths: string[], standardInput: string | Uint8Array = ''): Promise<string[]> {
  const told: string[] = [];
  for await (const found of readPaths(paths, { standardInput: bytes(standardInput) })) {
    if (found.kind === 'ignored') {
      told.push('ignored');
      continue;
    }
    const { file, index } = found.place;
    const name = `${file === '-' ? file : relative(root, file)}${index === null ? '' : `#${index}`}`;
    if (found.kind === 'failure') told.push(`${name}! ${found.failure.code}`);
    else told.push(`${name} ${/Subject: (.*?)\r?\n/.exec(Buffer.from(found.raw).toString())?.[1] ?? ''}`);
  }
  return told;
}

describe('what is read from a path', () => {
  it('is the message of an .eml, compressed or not', async () => {
    const root = folder({ 'a.eml': message('a'), 'b.eml.gz': gzipSync(message('b')), 'c.eml': gzipSync(message('c')) });
    expect(await read(root, [join(root, 'a.eml'), join(root, 'b.eml.gz'), join(root, 'c.eml')])).toEqual(['a.eml a', 'b.eml.gz b', 'c.eml c']);
  });
  it('is each message of an mbox, compressed or not, in one member or several', async () => {
    const root = folder({ Inbox: mbox('1', '2'), 'b.mbox.gz': Buffer.concat([gzipSync(mbox('3')), gzipSync(mbox('4'))]) });
    expect(await read(root, [join(root, 'Inbox'), join(root, 'b.mbox.gz')])).toEqual(['Inbox#0 1', 'Inbox#1 2', 'b.mbox.gz#0 3', 'b.mbox.gz#1 4']);
  });
  it('is what a Maildir has delivered, subfolders too, and nothing of its indexes', async () => {
    const root = folder({
      'cur/1.host:2,S': message('seen'),
      'new/2.host': message('new'),
      'tmp/3.host': message('half'),
      'dovecot.index': '\u0007\u0001x',
      '.Sent/cur/4.host:2,': message('sent'),
      '.Sent/new/.keep': '',
      '.Sent/cur/5.host:2,': gzipSync(message('compressed')),
    });
    expect(await read(root, [root])).toEqual([
      '.Sent/cur/4.host:2, sent',
      '.Sent/cur/5.host:2, compressed',
      'cur/1.host:2,S seen',
      'ignored',
      'new/2.host new',
    ]);
    expect(await read(root, [join(root, 'cur')])).toEqual(['cur/1.host:2,S seen']);
  });
  it('is the mail of a directory, in the order of the names, without what is no mail', async () => {
    const root = folder({
      'b.eml': message('b'),
      'a/1.eml': message('a1'),
      'a/Trash': mbox('t'),
      'a/notes.txt': 'hello',
      'c.eml': 'no header',
      'a/empty.mbox': '',
    });
    expect(await read(root, [root])).toEqual(['a/1.eml a1', 'a/Trash#0 t', 'ignored', 'b.eml b', 'c.eml ']);
  });
  it('is read once where symbolic links lead in a circle', async () => {
    const root = folder({ 'a/1.eml': message('1') });
    symlinkSync(root, join(root, 'a', 'again'));
    symlinkSync('self', join(root, 'self'));
    expect(await read(root, [root])).toEqual(['a/1.eml 1', 'self! unreadable-file']);
  });
  it('is the standard input for -, one message or an mbox, compressed or not', async () => {
    expect(await read('', ['-'], message('one'))).toEqual(['- one']);
    expect(await read('', ['-'], mbox('1', '2'))).toEqual(['-#0 1', '-#1 2']);
    expect(await read('', ['-'], gzipSync(mbox('1', '2')))).toEqual(['-#0 1', '-#1 2']);
  });
  it('is a failure where there is nothing, and the next path is read', async () => {
    const root = folder({ 'a.eml': message('a') });
    expect(await read(root, [join(root, 'none'), join(root, 'a.eml')])).toEqual(['none! unreadable-file', 'a.eml a']);
  });
  it('is what stands before the break in a damaged archive, and the failure', async () => {
    const whole = gzipSync(mbox(...Array.from({ length: 200 }, (_, index) => `${index}-${Math.sin(index)}`)));
    const root = folder({ 'cut.gz': whole.subarray(0, whole.length / 2), 'a.eml': message('a') });
    const told = await read(root, [join(root, 'cut.gz'), join(root, 'a.eml')]);
    expect(told[0]).toBe('cut.gz#0 0-0');
    expect(told.length).toBeGreaterThan(20);
    expect(told.slice(-2)).toEqual(['cut.gz! unreadable-file', 'a.eml a']);
  });
  it('skips a message over the bound, even one that a few compressed bytes blow up to', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(message('bomb')), Buffer.alloc(MOST_MESSAGE_BYTES)]));
    const root = folder({ 'bomb.eml.gz': bomb, 'z.eml': message('z') });
    expect(await read(root, [root])).toEqual(['bomb.eml.gz! too-large', 'z.eml z']);
  }, 30_000);
  it('comes with what is known besides: the day on a separator line, and a name in a Maildir', async () => {
    const root = folder({ 'box.mbox': mbox('1'), 'm/cur/1772442900.a:2,FS': message('2'), 'm/new/x': message('3'), 'a.eml': message('4') });
    const known = new Map<string, unknown>();
    for await (const found of readPaths([root], { standardInput: bytes('') }))
      if (found.kind === 'message') known.set(relative(root, found.place.file), [found.how, found.known]);
    expect(Object.fromEntries(known)).toEqual({
      'a.eml': ['found', { receivedAt: null, seen: null, flagged: false }],
      'box.mbox': ['found', { receivedAt: Date.UTC(2026, 2, 2, 9, 15), seen: null, flagged: false }],
      'm/cur/1772442900.a:2,FS': ['maildir', { receivedAt: 1_772_442_900_000, seen: true, flagged: true }],
      'm/new/x': ['maildir', { receivedAt: null, seen: false, flagged: false }],
    });
  });
  it('is doubtful where a file that was named is nothing like mail', async () => {
    const root = folder({ 'a.png': '\x89PNG\r\n\x1a\n\0\0', 'b.eml': '\x89PNG\r\n\x1a\n\0\0', 'c.eml': 'only words', 'd.eml': message('d') });
    const doubtful: boolean[] = [];
    for await (const found of readPaths(
      ['a.png', 'b.eml', 'c.eml', 'd.eml'].map((name) => join(root, name)),
      { standardInput: bytes('') },
    ))
      if (found.kind === 'message') doubtful.push(found.doubtful);
    expect(doubtful).toEqual([true, true, false, false]);
  });
  it('leaves nothing open that it has no more use for', async () => {
    for (const content of [Buffer.from('d0cf11e0a1b11ae1', 'hex'), gzipSync(Buffer.from('d0cf11e0a1b11ae1', 'hex')), Buffer.from(message('a'))]) {
      let isOpen = true;
      async function* standardInput() {
        try {
          yield content;
          yield Buffer.alloc(4_096);
          yield Buffer.alloc(4_096);
        } finally {
          isOpen = false;
        }
      }
      for await (const found of readPaths(['-'], { standardInput: standardInput() })) expect(found.kind).not.toBe('ignored');
      expect(isOpen).toBe(false);
    }
  });
  it('says how to save a message that Outlook keeps in its own format', async () => {
    const root = folder({ 'a.msg': Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    expect(await read(root, [join(root, 'a.msg')])).toEqual(['a.msg! not-a-message']);
  });
});

// Windows has no pipes among its files.
describe.skipIf(process.platform === 'win32')('a pipe', () => {
  const piped = (...paths: string[]) => {
    const root = folder({ 'z.eml': message('z'), 'm/cur/1:2,': message('m'), 'm/new/2': message('n') });
    for (const path of paths) execFileSync('mkfifo', [join(root, path)]);
    return root;
  };
  it('is told and not waited for, where it is named, and passed over in a directory or a Maildir', async () => {
    const root = piped('pipe', 'm/cur/0');
    expect(await read(root, [join(root, 'pipe'), root])).toEqual(['pipe! unreadable-file', 'm/cur/1:2, m', 'm/new/2 n', 'z.eml z']);
  });
  it('is read where that is asked for, as from a shell', async () => {
    const root = piped('pipe');
    const writing = writeFile(join(root, 'pipe'), message('p'));
    const subjects: string[] = [];
    for await (const found of readPaths([join(root, 'pipe')], { standardInput: bytes(''), pipes: true }))
      if (found.kind === 'message') subjects.push(Buffer.from(found.raw).toString());
    await writing;
    expect(subjects).toEqual([message('p')]);
  });
});
