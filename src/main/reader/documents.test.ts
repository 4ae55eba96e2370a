import { expect, it } from 'vitest';
import { analysisInput, documentsOf } from './documents.ts';
import { IndexedTexts } from './indexed-text.ts';
import { parseMessage } from './mime/entity.ts';
import { message } from './testing/message.ts';

it('what is only judged and indexed is not read for being laid out as well', () => {
  const parsed = parseMessage(message('Content-Type: text/html', '', '<p>Hello</p>'));
  const documents = documentsOf(parsed);
  for (const document of documents.all) {
    Object.defineProperty(document, 'scan', {
      enumerable: true,
      get: () => {
        throw new Error('It was asked for.');
      },
    });
  }
  const indexed = new IndexedTexts(documents.all, 1_000);
  expect(analysisInput(parsed, documents, [], undefined, indexed.listeners).documents.map(({ html }) => html)).toEqual(['<p>Hello</p>']);
});
