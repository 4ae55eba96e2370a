import { describe, expect, it } from 'vitest';
import type { Sighting } from './net/sinkhole.ts';
import { requestedBy, type OpenedInChromium } from './requested-by.ts';

const opened = (file: string, from: number, ...asked: string[]): OpenedInChromium => ({
  file,
  from,
  approved: [],
  scripts: false,
  asked: new Set(asked),
});
const sighting = (at: number, url: string) => ({ at, url, led: false }) as Sighting;
const filesOf = (documents: OpenedInChromium[], ...sightings: Sighting[]) => requestedBy(documents, sightings).map(({ file }) => file);

describe('a request that arrives', () => {
  it('is of the document that is open', () => {
    expect(filesOf([opened('a', 0), opened('b', 10)], sighting(5, 'https://t.test/1'), sighting(15, 'https://t.test/2'))).toEqual(['a', 'b']);
  });

  it('late is of the document for which the browser asked', () => {
    const documents = [opened('a', 0, 'https://t.test/1#x'), opened('b', 10, 'https://t.test/2')];
    expect(filesOf(documents, sighting(15, 'https://t.test/1'), sighting(16, 'https://t.test/2'))).toEqual(['a', 'b']);
  });

  it('is of the document that is open where both asked for it, or nobody says who did', () => {
    const documents = [opened('a', 0, 'https://t.test/1'), opened('b', 10, 'https://t.test/1')];
    expect(filesOf(documents, sighting(15, 'https://t.test/1'), sighting(16, 'https://t.test/3'))).toEqual(['b', 'b']);
  });
});
