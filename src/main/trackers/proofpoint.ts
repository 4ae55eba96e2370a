import { decodeBase64 } from './wrapped-address.ts';

/** Version 2 of Proofpoint's URL Defense: `-XX` for percent escapes and `_` for slashes. */
export function proofpointV2(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

/** Version 3 puts `*` where a character, or with a run length a group of them, was; the characters follow in base64. */
export function proofpointV3(path: string): string | null {
  const match = /^\/v3\/__(.+?)__;([\w-]*=*)!/.exec(path);
  if (!match) return null;
  const [, template = '', packed = ''] = match;
  const characters = Array.from(decodeBase64(packed) ?? '');
  const run = (letter: string) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(letter) + 2;
  const restored = template.replace(/\*(\*.)?/g, (_, length: string | undefined) =>
    characters.splice(0, length ? run(length[1] ?? 'A') : 1).join(''),
  );
  // The slash after the scheme may have been folded.
  return restored.replace(/^(https?:)\/+/i, '$1//');
}
