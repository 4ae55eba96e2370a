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
  const saved: unknown[] = [];
  offerContextMenu({ webContents } as never, {
    documents,
    language: () => language,
    copyLink: (link) => copied.push(link),
    savePicture: (picture) => saved.push(picture),
  });
  const [linkURL = '', srcURL = ''] = [params.linkURL, params.srcURL].map((url) => url?.replace('TOKEN', token));
  webContents.emit(
    'context-menu',
    {},
    { isEditable: false, selectionText: '', editFlags: ALL, menuSourceType: 'mouse', frame: null, mediaType: 'none', ...params, linkURL, srcURL },
  );
  return { copied, saved };
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
  const { copied } = press({ linkURL: 'mail://TOKEN/link/3' });
  expect(labels()).toEqual(['Copy Link']);
  const click = shown.at(-1)?.[0]?.click as (() => void) | undefined;
  click?.();
  expect(copied).toEqual([{ messageId: 5, section: '2', link: 3 }]);
});

it('a picture that a body shows can be saved, by its number alone, and its address is not offered', () => {
  const { saved } = press({ mediaType: 'image', hasImageContents: true, srcURL: 'mail://TOKEN/remote/7' });
  expect(labels()).toEqual(['Save Picture…']);
  const click = shown.at(-1)?.[0]?.click as (() => void) | undefined;
  click?.();
  expect(saved).toEqual([{ messageId: 5, section: '2', picture: { kind: 'remote', number: 7 } }]);
});

it('a picture in a link has what both have', () => {
  press({ linkURL: 'mail://TOKEN/link/3', mediaType: 'image', hasImageContents: true, srcURL: 'mail://TOKEN/part/1' }, 'de');
  expect(labels()).toEqual(['Link kopieren', 'Bild sichern …']);
});

it.each([
  { hasImageContents: false, srcURL: 'mail://TOKEN/remote/7' },
  { hasImageContents: true, srcURL: 'mail://00/part/1' },
  { hasImageContents: true, srcURL: 'mail://TOKEN/part/1?x' },
  { hasImageContents: true, srcURL: 'data:image/svg+xml,<svg/>' },
  { hasImageContents: true, srcURL: 'unseen://app/logo.svg' },
  { hasImageContents: true, srcURL: '' },
])('of a picture with %j nothing can be saved', (picture) => {
  press({ mediaType: 'image', ...picture });
  expect(shown).toEqual([]);
});

it.each([{}, { selectionText: ' \n' }, { linkURL: 'https://shop.example/' }, { linkURL: 'mail://00/link/1' }])('of %j there is no menu', (params) => {
  press(params);
  expect(shown).toEqual([]);
});
