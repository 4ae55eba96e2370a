import { expect, it } from 'vitest';
import type { MessageStructure, Session } from '../session.ts';
import { fetchReadable, partsToFetch } from './large-message.ts';

const MB = 1024 * 1024;
const text = (part: string, size: number): MessageStructure => ({ part, type: 'text/plain', size });
const film = (part: string): MessageStructure => ({ part, type: 'video/mp4', size: 40 * MB, disposition: 'attachment', encoding: 'base64' });
const multipart = (...childNodes: MessageStructure[]): MessageStructure => ({ type: 'multipart/mixed', parameters: { boundary: 'b' }, childNodes });
const included = (structure: MessageStructure) => partsToFetch(structure).map(({ section, included: is }) => [section, is]);
const session = (structure: MessageStructure | null) =>
  ({
    structure: () => Promise.resolve(structure),
    parts: (_uid: number, sections: readonly string[]) =>
      Promise.resolve({ header: Buffer.from('Subject: x\r\n\r\n'), parts: new Map(sections.map((name) => [name, Buffer.from(`[${name}]`)])) }),
  }) as unknown as Session;

it('text, pictures that are shown, and what is small come along; the rest does not', () => {
  const picture: MessageStructure = { part: '2', type: 'image/png', id: '<p>', size: MB };
  const photo: MessageStructure = { part: '3', type: 'image/jpeg', size: 3 * MB, disposition: 'attachment' };
  const card: MessageStructure = { part: '4', type: 'text/vcard', size: 300, disposition: 'attachment' };
  expect(included(multipart(text('1', 2_000), picture, photo, card, film('5')))).toEqual([
    ['1', true],
    ['2', true],
    ['3', false],
    ['4', true],
    ['5', false],
  ]);
});

it('all that comes along is bounded', () => {
  const pictures = Array.from({ length: 9 }, (_, at): MessageStructure => ({ part: String(at + 1), type: 'image/png', id: `<${at}>`, size: 3 * MB }));
  expect(included(multipart(...pictures)).filter(([, is]) => is)).toHaveLength(5);
});

it('a message is put together as it would be if the rest were empty', async () => {
  const readable = await fetchReadable(session(multipart(text('1', 2_000), film('2'))), 7);
  expect(Buffer.from(readable?.raw ?? []).toString()).toBe('Subject: x\r\n\r\n\r\n--b\r\n[1.mime][1]\r\n--b\r\n[2.mime]\r\n--b--\r\n');
  expect(readable?.leftOut).toEqual([{ part: 1, section: '2', size: expect.any(Number) }]);
});

it.each([
  ['whose text is what is large', text('1', 30 * MB)],
  ['whose text is what is large, in parts', multipart(text('1', 30 * MB), film('2'))],
  ['of which all would come along', multipart(text('1', 2_000), text('2', 2_000))],
  ['of which the server says nothing', null],
])('one %s is fetched whole', async (_, structure) => {
  expect(await fetchReadable(session(structure), 7)).toBeNull();
});
