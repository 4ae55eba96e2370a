import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MessageId } from '../../shared/model.ts';
import { callFor, useBridge } from '../app/bridge.ts';
import { rowsInList } from '../app/cursor.ts';
import { firstToRead, standsFor } from '../list/grouping.ts';

/** Who holds a key down passes messages faster than this. */
const STAYS_FOR_MS = 150;

/**
 * Has the next and the previous message of the list made ready, once a message has been looked at for a moment.
 * @returns addresses of their documents
 */
export function usePrepared(opened: MessageId | null): readonly string[] {
  const bridge = useBridge();
  const client = useQueryClient();
  const [ahead, setAhead] = useState<readonly string[]>([]);
  useEffect(() => {
    if (opened === null) return;
    let isOver = false;
    const prepare = async () => {
      const rows = rowsInList(client);
      const at = rows.findIndex((row) => standsFor(row, opened));
      const around = at < 0 ? [] : [rows[at + 1], rows[at - 1]].filter((row) => row !== undefined);
      // Where one cannot be, opening it will tell.
      const urls = await Promise.all(around.map((row) => callFor(bridge, 'message:prepare', { messageId: firstToRead(row) }).catch(() => null)));
      if (!isOver) setAhead(urls.filter((url) => url !== null));
    };
    const timer = setTimeout(() => void prepare(), STAYS_FOR_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [opened, bridge, client]);
  return ahead;
}
