import type { Mailbox } from '../../shared/model.ts';
import { text } from '../text/text.ts';

/** What the last piece of a search may go on with: it takes the place of that piece. */
export interface Completion {
  piece: string;
  label: string;
}

/** Operators, and values of those that have but a few. */
const PIECES = [
  'from:',
  'to:',
  'subject:',
  'has:attachment',
  'has:tracker',
  'tracker:',
  'is:unread',
  'is:starred',
  'in:',
  'after:',
  'before:',
  'larger:',
  'smaller:',
] as const;

/** Letters from which on an operator is suggested: with fewer it is the beginning of any word. */
const LEAST_LETTERS = 2;

/** The piece that is being typed at the end of a search, and what it asks of whom. */
export function lastPiece(typed: string): { piece: string; minus: string; operator: string | null; value: string } {
  const [piece = '', minus = '', operator, value = ''] = /(-?)(?:([a-z]+):)?("[^"]*|\S*)$/i.exec(typed) ?? [];
  return { piece, minus, operator: operator?.toLowerCase() ?? null, value: value.replace(/^"/, '') };
}

/** A value as it is typed: in quotation marks where it has more than one word. */
export const valueOf = (value: string): string => (/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** The search with its last piece completed; what is not complete yet has no space after it. */
export function completed(typed: string, { piece }: Completion): string {
  const { piece: last } = lastPiece(typed);
  return `${typed.slice(0, typed.length - last.length)}${piece}${piece.endsWith(':') ? '' : ' '}`;
}

/** Operators that begin like what is being typed. */
export function operatorsFor(typed: string): Completion[] {
  const { piece, minus } = lastPiece(typed);
  const begin = piece.slice(minus.length).toLowerCase();
  if (begin.length < LEAST_LETTERS) return [];
  return PIECES.filter((one) => one.startsWith(begin) && one !== begin).map((one) => ({
    piece: `${minus}${one}`,
    label: text.list.search.pieces[one],
  }));
}

/** `OR`, where the word is typed after something else: what may be looked for in place of it comes next. */
export function eitherFor(typed: string): Completion[] {
  const { piece } = lastPiece(typed);
  const isWord = piece.toLowerCase() === 'or' && piece !== 'OR' && typed.slice(0, -piece.length).trim() !== '';
  return isWord ? [{ piece: 'OR', label: text.list.search.either }] : [];
}

/** The reader, where a person is asked for. */
export function meFor(typed: string): Completion[] {
  const { operator, value, minus } = lastPiece(typed);
  const isAsked = (operator === 'from' || operator === 'to') && 'me'.startsWith(value.toLowerCase()) && value.length < 2;
  return isAsked ? [{ piece: `${minus}${operator}:me`, label: text.list.search.you }] : [];
}

/** What a mailbox is called in a search: by its special use, where it has one. */
const searchName = ({ specialUse, path }: Mailbox): string => specialUse ?? path;

/** The piece of a search that asks for a mailbox. */
export const mailboxPiece = (mailbox: Mailbox): string => `in:${valueOf(searchName(mailbox))}`;

/** The piece of a search that asks for a sender. */
export const fromPiece = (address: string): string => `from:${valueOf(address)}`;

/** Mailboxes whose name begins like the value of `in:`. */
export function mailboxesFor(typed: string, mailboxes: readonly Mailbox[]): Completion[] {
  const { operator, value, minus } = lastPiece(typed);
  if (operator !== 'in') return [];
  const begin = value.toLowerCase();
  const names = new Map(
    mailboxes
      .filter(({ selectable }) => selectable)
      .map((mailbox) => [searchName(mailbox), mailbox.specialUse === null ? mailbox.name : text.sidebar.names[mailbox.specialUse]]),
  );
  return [...names]
    .filter(([name, label]) => name !== begin && (name.toLowerCase().startsWith(begin) || label.toLowerCase().startsWith(begin)))
    .map(([name, label]) => ({ piece: `${minus}in:${valueOf(name)}`, label: label === name ? '' : label }));
}
