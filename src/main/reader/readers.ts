import { availableParallelism } from 'node:os';
import type { Utility } from '../shell/utility.ts';
import { readerClient, scannerClient } from './client.ts';
import type { FilterListText } from './protocol.ts';
import { scannerPool } from './scanner-pool.ts';
import { cachedViews } from './view-cache.ts';

/** With fewer cores a second process that scans would take from what the reader looks at. */
const CORES_FOR_TWO_SCANNERS = 4;

/**
 * The two kinds of reader process of the app: what is opened never waits for what is scanned in the background. Each starts with its first
 * call, so that it takes nothing from a window that opens.
 */
export function openReaders(start: (name: 'reader' | 'scanner') => Utility) {
  const reader = readerClient(() => start('reader'));
  const one = () => scannerClient(() => start('scanner'));
  const scanner = availableParallelism() >= CORES_FOR_TWO_SCANNERS ? scannerPool([one(), one()]) : one();
  const views = cachedViews(reader);
  return {
    /** For what is on screen. */
    reader,
    /** For what arrives. */
    scanner,
    views,
    /** Has both judge messages by these filter lists; views that were judged otherwise are forgotten. */
    async useLists(lists: FilterListText[]): Promise<void> {
      await Promise.all([reader.useLists({ lists }), scanner.useLists({ lists })]);
      views.forgetAll();
    },
    end() {
      reader.end();
      scanner.end();
    },
  };
}
