import type { Utility } from '../shell/utility.ts';
import { readerClient, scannerClient } from './client.ts';
import type { FilterListText } from './protocol.ts';
import { cachedViews } from './view-cache.ts';

/**
 * The two reader processes of the app: what is opened never waits for what is scanned in the background. Each starts with its first
 * call, so that it takes nothing from a window that opens.
 */
export function openReaders(start: (name: 'reader' | 'scanner') => Utility) {
  const reader = readerClient(() => start('reader'));
  const scanner = scannerClient(() => start('scanner'));
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
