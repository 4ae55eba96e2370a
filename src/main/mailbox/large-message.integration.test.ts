import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { view } from '../reader/view.ts';
import { startDovecot, type Dovecot } from '../testing/dovecot.ts';
import { syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

const MB = 1024 * 1024;
const film = randomBytes(22 * MB);
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const lines = (bytes: Buffer) => bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
const raw = [
  'Message-ID: <film@sender.example>',
  'From: Ada <ada@sender.example>',
  'To: me@reader.example',
  'Subject: The film',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  'A preamble.',
  '--outer',
  'Content-Type: multipart/related; boundary="in=ner"',
  '',
  '--in=ner',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>Gr=C3=BC=C3=9Fe</p><img src=3D"cid:p"><img src=3D"https://t.example/o?u=3Da1b2c3d4e5f6a7b8" width=3D1 height=3D1>',
  '--in=ner',
  'Content-Type: image/png; name=p.png',
  'Content-ID: <p>',
  'Content-Transfer-Encoding: base64',
  '',
  lines(picture),
  '--in=ner--',
  '--outer',
  'Content-Type: video/mp4; name="the film.mp4"',
  'Content-Disposition: attachment; filename="the film.mp4"',
  'Content-Transfer-Encoding: base64',
  '',
  lines(film),
  '--outer',
  'Content-Type: text/plain; name=notes.txt',
  'Content-Disposition: attachment; filename=notes.txt',
  '',
  'Some notes.',
  '--outer--',
  '',
].join('\r\n');

let server: Dovecot;
let mine: SyncedMailbox;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-saved-'));
  server = await startDovecot();
  mine = syncedMailbox(server);
  await server.deliver([{ raw, date: Date.UTC(2026, 0, 1) }]);
  await mine.start();
  await mine.sync();
});
afterEach(async () => {
  await mine.remove();
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

it('a message that is too large to be fetched for it is read without its attachments, which are saved as they come', async () => {
  const [row] = await mine.messages();
  const { id: messageId } = row!;
  expect(row).toMatchObject({ subject: 'The film', body: 'pending' });
  const outcome = await mine.calls.message({ messageId });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { raw: readable, leftOut } = outcome.value;
  expect(readable.byteLength).toBeLessThan(10_000);
  expect(leftOut).toEqual([{ part: 2, section: '2', size: expect.any(Number) }]);
  expect(Math.abs((leftOut[0]?.size ?? 0) / film.length - 1)).toBeLessThan(0.01);

  const shown = view({ raw: readable, section: '', as: 'html', approved: [], me: [], trustedAuthserv: [], earlier: [] }, Date.now());
  expect(shown.notes).toEqual([]);
  expect(shown.body.kind === 'html' && shown.body.html).toContain('Grüße');
  expect(shown.inlineParts.map(({ part }) => part)).toEqual([1]);
  expect(shown.report.resources.map(({ host }) => host)).toEqual(['t.example']);
  expect(shown.attachments.map(({ part, filename, size }) => [part, filename, size])).toEqual([
    [1, 'p.png', picture.length],
    [2, 'the film.mp4', 0],
    [3, 'notes.txt', 11],
  ]);

  const file = join(folder, 'film.mp4');
  expect(await mine.calls.saveFromServer({ messageId, section: '2', file })).toEqual({ ok: true, value: null });
  expect(readFileSync(file).equals(film)).toBe(true);
  const whole = join(folder, 'film.eml');
  expect(await mine.calls.saveFromServer({ messageId, section: null, file: whole })).toEqual({ ok: true, value: null });
  expect(readFileSync(whole, 'latin1')).toBe(raw);
  expect((await mine.messages())[0]?.body).toBe('pending');
});

it('what cannot be saved says why, and leaves nothing behind', async () => {
  const { id: messageId } = (await mine.messages())[0]!;
  const file = join(folder, 'missing', 'film.mp4');
  expect(await mine.calls.saveFromServer({ messageId, section: '2', file })).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
  const client = await server.client();
  await client.mailboxOpen('INBOX');
  await client.messageDelete('1:*', { uid: true });
  await client.logout();
  const other = join(folder, 'film.mp4');
  expect(await mine.calls.saveFromServer({ messageId, section: '2', file: other })).toMatchObject({ ok: false });
  expect(existsSync(other)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
