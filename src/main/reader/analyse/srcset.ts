import { withoutEnd } from '../../../shared/text/without-end.ts';

/**
 * URLs of a `srcset`, after HTML's "parse a srcset attribute": candidates end at a comma after the descriptor or at the
 * end of the URL; leading commas are skipped; a URL may itself hold commas, and white space of other scripts.
 */
export function srcsetUrls(value: string): string[] {
  const urls: string[] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && /[\t\n\f\r ,]/.test(value[at] ?? '')) at++;
    const start = at;
    while (at < value.length && !/[\t\n\f\r ]/.test(value[at] ?? '')) at++;
    if (start === at) break;
    const url = value.slice(start, at);
    if (url.endsWith(',')) {
      urls.push(withoutEnd(url, ','));
      continue;
    }
    urls.push(url);
    let depth = 0;
    while (at < value.length) {
      const character = value[at++];
      if (character === '(') depth++;
      else if (character === ')') depth--;
      else if (character === ',' && depth <= 0) break;
    }
  }
  return urls.filter((url) => url !== '');
}
