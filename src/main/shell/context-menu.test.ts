import { EventEmitter } from 'node:events';
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { openDocuments } from '../reading/open-documents.ts';

const shown: MenuItemConstructorOptions[][] = [];
vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ popup: () => shown.push(template) }) },
}));
const { offerContextMenu } = await import('./context-menu.ts');

beforeEach(() => {
  shown.length = 0;
});

const ALL = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as ContextMenuParams['editFlags'];

function press(params: Partial<ContextMenuParams>, language: 'en' | 'de' = 'en') {
  const documents = openDocuments();
  const token = documents.add({ messageId: 5 as MessageId, section: '2', html: '', parts: new Map(), pictures: new Map() });
  const webContents = new EventEmitter();
  const copied: unknown[] = [];
  offerContextMenu({ webContents } as never, { documents, language: () => language, copyLink: (link) => copied.push(link) });
  const linkURL = params.linkURL?.replace('TOKEN', token) ?? '';
  webContents.emit(
    'context-menu',
    {},
    { isEditable: false, selectionText: '', editFlags: ALL, menuSourceType: 'mouse', frame: null, ...params, linkURL },
  );
  return copied;
}
const labels = () => shown.at(-1)?.map(({ label, type }) => label ?? type);

it('a field can be cut, copied, pasted into and selected, as far as that is possible', () => {
  press({ isEditable: true, editFlags: { ...ALL, canCut: false } }, 'de');
  expect(labels()).toEqual(['Ausschneiden', 'Kopieren', 'Einfügen', 'separator', 'Alles auswählen']);
  expect(shown.at(-1)?.map(({ enabled }) => enabled)).toEqual([false, true, true, undefined, true]);
});

it('words that are selected can be copied', () => {
  press({ selectionText: 'Dear Robin' });
  expect(labels()).toEqual(['Copy']);
});

it('the address of a link in a body can be copied, by its number alone', () => {
  const copied = press({ linkURL: 'mail://TOKEN/link/3' });
  expect(labels()).toEqual(['Copy Link']);
  const click = shown.at(-1)?.[0]?.click as (() => void) | undefined;
  click?.();
  expect(copied).toEqual([{ messageId: 5, section: '2', link: 3 }]);
});

it.each([{}, { selectionText: ' \n' }, { linkURL: 'https://shop.example/' }, { linkURL: 'mail://00/link/1' }])('of %j there is no menu', (params) => {
  press(params);
  expect(shown).toEqual([]);
});
