import type { Platform } from '../../shared/report.ts';
import { PLATFORM_SIGNS } from '../../../resources/trackers/platforms.ts';

const LONGEST_EVIDENCE = 160;

/** The service that sent the message, by what it puts into the headers; null where nothing tells. */
export function platformOf(headers: readonly { name: string; value: string }[]): Platform | null {
  for (const sign of PLATFORM_SIGNS) {
    for (const { name, value } of headers) {
      if (name.toLowerCase() === sign.header && (sign.value === null || sign.value.test(value))) {
        return { name: sign.name, evidence: `${name}: ${value}`.slice(0, LONGEST_EVIDENCE) };
      }
    }
  }
  return null;
}
