import { basename } from 'node:path';
import type { Known } from './found.ts';

/** Seconds since 1970, before the first dot; flags after `:2,` (`;2,` where a colon cannot be in a name). */
const NAME = /^(?<seconds>\d{9,10})?[^:;]*(?:[:;]2,(?<flags>[A-Za-z]*))?$/;

/** What the name of a message in a Maildir says of it (https://cr.yp.to/proto/maildir.html). */
export function knownByName(path: string): Known {
  const { seconds, flags } = NAME.exec(basename(path))?.groups ?? {};
  return {
    receivedAt: seconds === undefined ? null : Number(seconds) * 1_000,
    // One in `new` has no flags yet: nobody has seen it.
    seen: flags?.includes('S') ?? false,
    flagged: flags?.includes('F') ?? false,
  };
}
