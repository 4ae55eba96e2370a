import { useMemo, useState } from 'react';
import type { Density } from '../../shared/settings.ts';
import { remInPixels } from '../ui/rem.ts';
import type { Heights } from './entries.ts';

/** As in row.css and row-compact.css, in rem: who has larger letters has higher rows. */
const IN_REM: Readonly<Record<Density, Heights>> = {
  comfortable: { row: 4.875, heading: 1.875 },
  compact: { row: 3.375, heading: 1.875 },
};

/** The heights of a list that is about to be shown. */
export function useHeights(density: Density): Heights {
  const [rem] = useState(remInPixels);
  return useMemo(() => {
    const { row, heading } = IN_REM[density];
    return { row: row * rem, heading: heading * rem };
  }, [density, rem]);
}
