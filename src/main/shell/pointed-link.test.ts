import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import { openDocuments } from '../reading/open-documents.ts';
import { followPointer } from './pointed-link.ts';

it('the link that is pointed at is told, and that none is any more, each once', () => {
  const documents = openDocuments();
  const token = documents.add({ messageId: 5 as MessageId, section: '2', html: '', parts: new Map(), pictures: new Map() });
  const contents = new EventEmitter();
  const told: unknown[] = [];
  followPointer(contents as never, documents, (link) => told.push(link));
  for (const url of ['', 'https://shop.example/', `mail://${token}/link/3`, '', '', 'mail://00/link/1', `mail://${token}/part/1`])
    contents.emit('update-target-url', {}, url);
  expect(told).toEqual([{ messageId: 5, section: '2', link: 3 }, null]);
});
