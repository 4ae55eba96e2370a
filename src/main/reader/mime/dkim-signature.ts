/** The DKIM-Signature field of RFC 6376, section 3.5, as far as it says what was signed, and by whom. Nothing is verified here. */

export interface DkimSignature {
  /** `d=`, lower case. */
  domain: string;
  /** `s=`, lower case. */
  selector: string;
  /** `b=`, without white space. */
  signature: string;
  /** `h=`: names of fields in lower case, as often as they were signed. */
  fields: string[];
  /** `l=`: not all of the body was signed, or not what may stand below it. */
  beginningOnly: boolean;
}

/** A signature of 4096 bits and a long list of fields make some 1,500 characters. */
export const LONGEST_SIGNATURE = 16 * 1024;

/** Names in `h=`: senders sign each field twice at most, and have some thirty. */
const MOST_FIELDS = 500;

/** Null: it lacks what names a signature, or says it twice (RFC 6376, 3.2). */
export function parseDkimSignature(value: string): DkimSignature | null {
  if (value.length > LONGEST_SIGNATURE) return null;
  const tags = new Map<string, string>();
  for (const part of value.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(0, at)).trim();
    if (at < 1) continue;
    if (tags.has(name)) return null;
    tags.set(name, part.slice(at + 1).replaceAll(/\s/g, ''));
  }
  const [domain = '', selector = '', signature = '', fields = ''] = ['d', 's', 'b', 'h'].map((name) => tags.get(name));
  if (domain === '' || signature === '' || fields === '') return null;
  return {
    domain: domain.toLowerCase(),
    selector: selector.toLowerCase(),
    signature,
    fields: fields.toLowerCase().split(':').slice(0, MOST_FIELDS),
    beginningOnly: tags.has('l'),
  };
}
