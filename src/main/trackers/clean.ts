import { TRACKING_PARAMETERS } from '../../../resources/trackers/tracking-parameters.ts';
import { cleanMailto } from './mailto.ts';

const exact = new Set(TRACKING_PARAMETERS.filter((name) => !name.endsWith('*')));
const prefixes = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

const isTracking = (key: string) => exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix));

/** The URL without parameters that only tell who comes from where; everything else is left byte for byte as it was. */
export function cleanUrl(url: URL): string {
  if (url.protocol === 'mailto:') return cleanMailto(url);
  if (!/^https?:$/.test(url.protocol)) return url.href;
  const strip = (text: string) =>
    text
      .split('&')
      .filter((pair) => !isTracking((pair.split('=', 1)[0] ?? '').toLowerCase()))
      .join('&');
  const cleaned = new URL(url.href);
  if (url.search.length > 1) {
    const kept = strip(url.search.slice(1));
    cleaned.search = kept;
  }
  if (/^#(?:[\w.-]+=[^&]*)(?:&|$)/.test(url.hash)) cleaned.hash = strip(url.hash.slice(1));
  return cleaned.href;
}
