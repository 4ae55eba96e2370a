import type { Address } from '../../../shared/model.ts';
import { personName } from '../../../shared/text/person-name.ts';
import { plainWords } from '../../../shared/text/plain-words.ts';
import { tokens, type Token } from './address-tokens.ts';
import { MOST_ADDRESSES } from './limits.ts';
import { decodeWords } from './words.ts';

/**
 * How the address was written. `plain` is a dot-atom and a domain name, as all real senders have it; the other forms are
 * legal or nearly so, and are what senders use who want two programs to read two different addresses.
 */
type AddressForm = 'plain' | 'quoted' | 'routed' | 'literal' | 'broken';

export interface Mailbox extends Address {
  form: AddressForm;
  /** It stands in a group (RFC 5322, 3.4). */
  grouped: boolean;
}

const isSpecial = (token: Token | undefined, text: string) => token?.kind === 'special' && token.text === text;

/** The words of a display name, with the white space between them as it was. */
function phrase(parts: readonly Token[]): string {
  const written = (token: Token): string => {
    if (token.kind === 'space') return ' ';
    if (token.kind === 'comment') return '';
    return token.kind === 'literal' ? `[${token.text}]` : token.text;
  };
  return withoutQuotes(decodeWords(parts.map(written).join('')));
}

/** Quotation marks around the whole of a name, as programs leave them that quote what is encoded, or quote twice. */
function withoutQuotes(name: string): string {
  const inside = /^"([^"]+)"$|^'([^']+)'$/.exec(name.trim());
  return inside === null ? name : (inside[1] ?? inside[2] ?? name).trim();
}

const lastComment = (parts: readonly Token[]) => parts.findLast((token) => token.kind === 'comment');

function localPart(parts: readonly Token[]): { text: string; quoted: boolean } {
  let quoted = false;
  const text = parts
    .map((token) => {
      if (token.kind === 'quoted') {
        quoted = true;
        return /^[\w!#$%&'*+/=?^`{|}~.-]+$/.test(token.text) ? token.text : `"${token.text.replace(/["\\]/g, '\\$&')}"`;
      }
      return token.kind === 'space' || token.kind === 'comment' ? '' : token.text;
    })
    .join('');
  return { text, quoted };
}

/** Whether two words stand beside each other with nothing but space between: no address has that. */
function hasLooseWords(parts: readonly Token[]): boolean {
  const words = parts.filter((token) => token.kind !== 'comment');
  return words.some((token, index) => {
    const before = words[index - 1];
    const after = words[index + 1];
    return token.kind === 'space' && before !== undefined && after !== undefined && before.kind !== 'special' && after.kind !== 'special';
  });
}

/** addr-spec, with its obsolete route (RFC 5322, 4.4). */
function addressOf(spec: readonly Token[]): { address: string; form: AddressForm } {
  const { address, form } = writtenAddress(spec);
  const plain = plainWords(address);
  // What it would be without them is another address than the one that was written.
  return { address: plain, form: plain === address ? form : 'broken' };
}

function writtenAddress(spec: readonly Token[]): { address: string; form: AddressForm } {
  const trimmed = spec.filter((token, index) => token.kind !== 'space' || (index > 0 && index < spec.length - 1));
  const colon = trimmed.findLastIndex((token) => isSpecial(token, ':'));
  const bare = colon === -1 ? trimmed : trimmed.slice(colon + 1);
  const ats = bare.filter((token) => isSpecial(token, '@')).length;
  const at = bare.findLastIndex((token) => isSpecial(token, '@'));
  // Some programs encode the whole of it, the address included: that is no address, but it can be read.
  if (at === -1) return { address: hasLooseWords(bare) ? phrase(bare) : decodeWords(localPart(bare).text), form: 'broken' };
  const local = localPart(bare.slice(0, at));
  const domainTokens = bare.slice(at + 1).filter((token) => token.kind !== 'space' && token.kind !== 'comment');
  const literal = domainTokens.length === 1 && domainTokens[0]?.kind === 'literal';
  const domain = domainTokens.map((token) => (token.kind === 'literal' ? `[${token.text}]` : token.kind === 'space' ? '' : token.text)).join('');
  const address = `${local.text}@${domain}`;
  if (ats > 1 || local.text === '' || domain === '' || hasLooseWords(bare) || domainTokens.some((token) => token.kind === 'quoted'))
    return { address, form: 'broken' };
  if (colon !== -1) return { address, form: 'routed' };
  if (literal) return { address, form: 'literal' };
  return { address, form: local.quoted ? 'quoted' : 'plain' };
}

/** A member of the list without angle brackets: an addr-spec, or a name and an address whose brackets were forgotten. */
function bareMember(written: readonly Token[]): { name: string; address: string; form: AddressForm } | null {
  const parts = written.filter((token) => !isSpecial(token, '>'));
  const member = bareAddress(parts);
  return member && parts.length < written.length ? { ...member, form: 'broken' } : member;
}

/** An address that stands in quotation marks as a whole. */
const QUOTED_WHOLE = /^[^\s@<>"]+@[^\s@<>"]+$/;

function bareAddress(parts: readonly Token[]): { name: string; address: string; form: AddressForm } | null {
  if (parts.every((token) => token.kind === 'space' || token.kind === 'comment')) return null;
  const comment = lastComment(parts);
  const name = comment === undefined ? '' : decodeWords(comment.kind === 'comment' ? comment.text : '');
  const [only, ...others] = parts.filter((token) => token.kind !== 'space' && token.kind !== 'comment');
  if (only?.kind === 'quoted' && others.length === 0 && QUOTED_WHOLE.test(only.text)) return { name, address: plainWords(only.text), form: 'broken' };
  const spec = addressOf(parts);
  if (spec.form !== 'broken' || !parts.some((token) => isSpecial(token, '@'))) return { name, ...spec };
  const at = parts.findLastIndex((token) => isSpecial(token, '@'));
  const space = parts.findLastIndex((token, index) => index < at && token.kind === 'space');
  if (space <= 0) return { name, ...spec };
  return { name: phrase(parts.slice(0, space)) || name, address: addressOf(parts.slice(space)).address, form: 'broken' };
}

/**
 * A group of nobody, as programs and servers spoil it that take it for an address: `<undisclosed-recipients:;>`, `Undisclosed-Recipient:@host;`, `unlisted-recipients:;
 * (no To-header on input)@host`.
 */
const NOBODY = /^<? ?"?[\p{L}\p{N}_.-][\p{L}\p{N}_. -]{0,60}"? ?: ?(?:@[\w.-]+ ?)?; ?(?:\([^()]{0,120}\) ?)?(?:@[\w.-]+ ?)?>?$/u;

/** No group of nobody is longer. */
const LONGEST_NOBODY = 400;

const namesNobody = (field: string) => field.length <= LONGEST_NOBODY && NOBODY.test(field.trim().replaceAll(/\s+/g, ' '));

/**
 * An address list (RFC 5322, 3.4 and 4.4): names decoded, groups flattened, comments dropped. Never throws; what cannot be an
 * address is given as written, with the form `broken`; so is a name before empty brackets, unless it shows an address.
 * @param field unfolded value; encoded words still encoded, since they may hold commas
 */
export function parseAddresses(field: string): Mailbox[] {
  if (namesNobody(field)) return [];
  const all = tokens(field);
  const found: Mailbox[] = [];
  let member: Token[] = [];
  let grouped = false;
  /** Words that are no address, before a comma: perhaps the surname of whoever follows, without the quotes that it needs. */
  let surname: Token[] | null = null;

  const flush = () => {
    const bare = surname === null ? null : bareMember(surname);
    if (bare) found.push({ ...bare, grouped });
    surname = null;
  };

  const close = () => {
    const open = member.findIndex((token) => isSpecial(token, '<'));
    if (open === -1) {
      flush();
      const bare = bareMember(member);
      if (bare && !member.some((token) => token.kind === 'quoted' || isSpecial(token, '@'))) surname = member;
      else if (bare) found.push({ ...bare, grouped });
    } else {
      const end = member.findIndex((token, index) => index > open && isSpecial(token, '>'));
      // Some programs put the brackets around what has them.
      const inner = member.findIndex((token, index) => index > open && !isSpecial(token, '<') && token.kind !== 'space');
      const spec = addressOf(member.slice(Math.max(open + 1, inner), end === -1 ? undefined : end));
      const rest = end === -1 ? [] : member.slice(end + 1);
      const first = member.slice(0, open);
      const named = first.some((token) => token.kind === 'atom');
      if (!named) flush();
      const before: Token[] = surname === null ? [] : [...surname, { kind: 'special', text: ',' }];
      surname = null;
      const clean =
        end !== -1 &&
        before.length === 0 &&
        !first.some((token) => isSpecial(token, ':') || (token.kind === 'quoted' && token.unclosed)) &&
        rest.every((token) => token.kind === 'space' || token.kind === 'comment');
      const comment = lastComment(member);
      const name = phrase([...before, ...first]) || (comment?.kind === 'comment' ? decodeWords(comment.text) : '');
      if (spec.address !== '') found.push({ name, ...spec, form: clean ? spec.form : 'broken', grouped });
      else if (name !== '' && !/[@＠﹫]/u.test(name)) found.push({ name: '', address: plainWords(name), form: 'broken', grouped });
    }
    member = [];
  };

  let angle = false;
  // Where nothing closes them, angle brackets must not swallow the rest of the list.
  let closers = all.filter((token) => isSpecial(token, '>')).length;
  // A group ends in a semicolon; where there is none, the colon is one that a name should have had in quotes.
  let semicolons = all.filter((token) => isSpecial(token, ';')).length;
  for (const token of all) {
    if (found.length >= MOST_ADDRESSES) break;
    if (token.kind === 'special') {
      if (token.text === '<' && closers > 0) {
        // A second address without a comma before it: the first is over, and broken by it.
        if (!angle && member.some((other) => isSpecial(other, '>'))) {
          member.push(token);
          close();
        }
        angle = true;
      }
      if (token.text === '>') {
        angle = false;
        closers--;
      }
      if (!angle && (token.text === ',' || token.text === ';')) {
        close();
        if (token.text === ';') {
          flush();
          grouped = false;
          semicolons--;
        }
        continue;
      }
      if (!angle && token.text === ':' && semicolons > 0 && !member.some((other) => isSpecial(other, '@') || isSpecial(other, '<'))) {
        grouped = true;
        member = [];
        continue;
      }
    }
    member.push(token);
  }
  close();
  flush();
  return found.slice(0, MOST_ADDRESSES);
}

/** What the rest of the app shows of a mailbox. */
export const toAddress = ({ name, address }: Mailbox): Address => ({ name: personName(name), address });
