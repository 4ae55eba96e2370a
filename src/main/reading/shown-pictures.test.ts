import { expect, it } from 'vitest';
import type { Attachment } from '../../shared/message-view.ts';
import type { Resource } from '../../shared/report.ts';
import { resourceAt } from '../../shared/testing/resource.ts';
import type { ServedPicture } from './open-documents.ts';
import { isPicture, shownPictures } from './shown-pictures.ts';

const picture = (contentType: string): ServedPicture => ({ bytes: new Uint8Array([1, 2, 3]), contentType });
const png = picture('image/png');
const attached = (part: number, filename: string) => ({ part, filename }) as Attachment;

interface Given {
  parts?: [number, ServedPicture][];
  pictures?: [number, Promise<ServedPicture | null>][];
  attachments?: Attachment[];
  resources?: Resource[];
  subject?: string;
}
const named = async ({ parts = [], pictures = [], attachments = [], resources = [], subject = 'Plums' }: Given) => {
  const document = { parts: new Map(parts), pictures: new Map(pictures) };
  const shown = await shownPictures(document, { attachments, subject, report: { resources } as never });
  return shown.map(({ kind, number, stem, ending }) => `${kind}/${number} ${stem}${ending}`);
};

it('a part is called what the message calls it, with the ending that its bytes have', async () => {
  const parts: Given['parts'] = [
    [4, picture('image/jpeg')],
    [2, png],
    [3, picture('image/svg+xml')],
    [9, picture('image/gif')],
  ];
  const attachments = [attached(2, 'plums.exe'), attached(3, 'logo.png'), attached(4, 'garden.JPEG')];
  expect(await named({ parts, attachments })).toEqual(['part/2 plums.exe.png', 'part/3 logo.svg', 'part/4 garden.jpeg', 'part/9 Plums.gif']);
});

it.each([
  ['https://pictures.shop.example/2026/hero%20two.jpg?id=robin', 'hero two.png'],
  ['https://pictures.shop.example/open.php?u=4f1c9b', 'Plums.png'],
  ['https://pictures.shop.example/%E0%A4%A.png', '%E0%A4%A.png'],
  ['https://pictures.shop.example/', 'Plums.png'],
])('a picture that was fetched from %s is called %s', async (url, name) => {
  expect(await named({ pictures: [[7, Promise.resolve(png)]], resources: [resourceAt(7, url)] })).toEqual([`remote/7 ${name}`]);
});

it('what could not be had, or is still on its way, is not shown, and nobody waits for it', async () => {
  const never = new Promise<ServedPicture | null>(() => undefined);
  const pictures: Given['pictures'] = [
    [1, Promise.resolve(null)],
    [2, never],
    [3, Promise.resolve(png)],
  ];
  expect(await named({ pictures })).toEqual(['remote/3 Plums.png']);
});

it('a picture is known by its kind and its number', () => {
  expect(isPicture({ kind: 'part', number: 1 })({ kind: 'part', number: 1 })).toBe(true);
  expect(isPicture({ kind: 'part', number: 1 })({ kind: 'remote', number: 1 })).toBe(false);
});
