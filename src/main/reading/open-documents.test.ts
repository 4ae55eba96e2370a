import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { openDocuments, type OpenDocument, type ServedPicture } from './open-documents.ts';

const LARGE = { bytes: new Uint8Array(40_000_000), contentType: 'image/jpeg' };
const SMALL = { bytes: new Uint8Array(10), contentType: 'image/jpeg' };

const document = (part: ServedPicture, picture: ServedPicture | null = null): OpenDocument => ({
  messageId: 1 as MessageId,
  section: '',
  html: '<p>',
  parts: new Map([[0, part]]),
  pictures: new Map(picture ? [[0, Promise.resolve(picture)]] : []),
});
const add = (of: () => OpenDocument) => {
  const documents = openDocuments();
  const tokens = Array.from({ length: 20 }, () => documents.add(of()));
  return () => tokens.map((token) => documents.get(token) !== undefined).lastIndexOf(false) + 1;
};

it('documents of many messages are there to go back to', () => {
  expect(add(() => document(SMALL))()).toBe(0);
});

it('of large ones only the newest are', () => {
  expect(add(() => document(LARGE))()).toBe(12);
});

it('pictures that were fetched for them count as soon as they are here', async () => {
  const gone = add(() => document(SMALL, LARGE));
  expect(gone()).toBe(0);
  await Promise.resolve();
  expect(gone()).toBe(12);
});

it('an origin that was reserved in vain is told from one that nobody reserved: its frame may ask only now', async () => {
  const documents = openDocuments();
  const token = documents.reserve();
  documents.abandon(token);
  const arriving = documents.arriving(token);
  expect(arriving).not.toBeNull();
  expect(await arriving).toBeNull();
  expect(documents.arriving('0'.repeat(32))).toBeNull();
});
