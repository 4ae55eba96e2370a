import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { rowsInList } from '../app/cursor.ts';
import { firstToRead, standsFor } from '../list/grouping.ts';

/** Who holds a key down passes messages faster than this. */
const STAYS_FOR_MS = 150;

/** Has the next and the previous message of the list made ready, once a message has been looked at for a moment. */
export function usePrepared(opened: MessageId | null): void {
  const bridge = useBridge();
  const client = useQueryClient();
  useEffect(() => {
    if (opened === null) return;
    const timer = setTimeout(() => {
      const rows = rowsInList(client);
      const at = rows.findIndex((row) => standsFor(row, opened));
      for (const row of at < 0 ? [] : [rows[at + 1], rows[at - 1]]) {
        // Where it cannot be, opening it will tell.
        if (row) callFor(bridge, 'message:prepare', { messageId: firstToRead(row) }).catch(() => undefined);
      }
    }, STAYS_FOR_MS);
    return () => clearTimeout(timer);
  }, [opened, bridge, client]);
}
