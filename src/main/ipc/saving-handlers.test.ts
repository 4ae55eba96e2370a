import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { UserFailure } from '../errors.ts';
import { openDocuments } from '../reading/open-documents.ts';

let folder: string;
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [folder] }),
    showSaveDialog: (_: unknown, { defaultPath }: { defaultPath: string }) =>
      Promise.resolve({ canceled: false, filePath: join(folder, defaultPath) }),
  },
  BrowserWindow: vi.fn(),
}));
const { savingHandlers } = await import('./saving-handlers.ts');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-saving-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const id = (number: number) => number as MessageId;
const SUBJECTS: Readonly<Record<number, string>> = { 1: 'Plums: a plan', 2: 'Plums: a plan', 3: '../../Large', 4: '' };

interface Given {
  leftOut?: boolean;
  view?: MessageView;
}

/** Messages whose bytes are their number; a large one has to come from the server. */
function setup({ leftOut = false, view }: Given = {}) {
  const dragged: string[] = [];
  const documents = openDocuments();
  const handlers = savingHandlers(
    {
      window: { webContents: { startDrag: ({ file }: { file: string }) => dragged.push(file) } } as never,
      mailbox: {
        subjects: ({ messageIds }) => Promise.resolve(messageIds.map((one) => SUBJECTS[one] ?? null)),
        message: ({ messageId }) =>
          Promise.resolve({ ok: true, value: { raw: Buffer.from(String(messageId)), leftOut: leftOut ? [{ part: 1, section: '2' }] : [] } as never }),
        saveFromServer: ({ file }) => {
          writeFileSync(file, 'from the server');
          return Promise.resolve({ ok: true, value: null });
        },
      },
      reader: { part: () => Promise.resolve({ filename: 'invoice.pdf', contentType: 'application/pdf', bytes: Buffer.from('pdf') }) },
      paper: { session: {} as never, documents, language: () => 'en' },
      dragged: join(folder, 'dragged'),
      language: () => 'en',
    },
    () => {
      if (!view) throw new UserFailure('not-found', 'This message is not open any more.', 'Open it again.');
      return view;
    },
  );
  return { handlers, dragged, documents };
}
const saved = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

it('messages are saved into a folder, each by its subject, over none of the others', async () => {
  const { handlers } = setup();
  expect(await handlers['message:save-all']({ messageIds: [1, 2, 3, 4, 5].map(id) })).toEqual({ saved: true, path: folder });
  expect(saved()).toEqual({ 'Plums a plan.eml': '1', 'Plums a plan (2).eml': '2', 'Large.eml': '3', 'message.eml': '4', 'message (2).eml': '5' });
});

it('a message that is too large to be here comes from the server straight to its file', async () => {
  const { handlers } = setup({ leftOut: true });
  await handlers['message:save-all']({ messageIds: [id(1)] });
  expect(saved()).toEqual({ 'Plums a plan.eml': 'from the server' });
});

it('a message is saved under its subject, open or not', async () => {
  const { handlers } = setup();
  expect(await handlers['message:save']({ messageId: id(1) })).toEqual({ saved: true, path: join(folder, 'Plums a plan.eml') });
  expect(saved()).toEqual({ 'Plums a plan.eml': '1' });
});

it('a message and an attachment are files before they are dragged, unless they are still on the server', async () => {
  const { handlers, dragged } = setup();
  for (const what of [
    { kind: 'message', messageId: id(1) },
    { kind: 'attachment', messageId: id(1), section: '', part: 1 },
  ] as const)
    await handlers['drag:start'](await handlers['drag:prepare']({ what }));
  expect(dragged.map((path) => readFileSync(path, 'utf8'))).toEqual(['1', 'pdf']);
  const away = setup({ leftOut: true }).handlers;
  await expect(away['drag:prepare']({ what: { kind: 'message', messageId: id(1) } })).rejects.toThrow('still on the server');
  await expect(away['drag:prepare']({ what: { kind: 'attachment', messageId: id(1), section: '', part: 1 } })).rejects.toThrow('still on the server');
});

it('a picture is saved from what the open document serves, and no other is', async () => {
  const view = { id: id(1), section: '', subject: 'Plums', attachments: [], report: { resources: [] } } as unknown as MessageView;
  const { handlers, documents } = setup({ view });
  const png = { bytes: Buffer.from('png'), contentType: 'image/png' };
  const token = documents.add({ messageId: id(1), section: '', html: '', parts: new Map([[2, png]]), pictures: new Map() });
  view.body = { kind: 'html', url: `mail://${token}/`, width: { least: 0, narrowUpTo: 0 } };
  expect(await handlers['picture:list']({ messageId: id(1), section: '' })).toEqual([{ kind: 'part', number: 2, name: 'Plums.png', size: 3 }]);
  await handlers['picture:save']({ messageId: id(1), section: '', picture: { kind: 'part', number: 2 } });
  expect(saved()).toEqual({ 'Plums.png': 'png' });
  await expect(handlers['picture:save']({ messageId: id(1), section: '', picture: { kind: 'remote', number: 2 } })).rejects.toThrow(UserFailure);
  view.body = { kind: 'text', text: '', reason: 'asked' };
  expect(await handlers['picture:list']({ messageId: id(1), section: '' })).toEqual([]);
  await expect(setup().handlers['picture:list']({ messageId: id(1), section: '' })).rejects.toThrow('not open any more');
  expect(existsSync(join(folder, 'dragged'))).toBe(false);
});
