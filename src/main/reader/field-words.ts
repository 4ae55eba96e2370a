/** Kinds of fields that are buttons, with what a browser writes on one that says nothing itself. */
const BUTTONS: ReadonlyMap<string, string> = new Map([
  ['submit', 'Submit'],
  ['reset', 'Reset'],
  ['button', ''],
]);

/** Between what may be chosen. */
export const BETWEEN_CHOICES = ' · ';

/** Fields that show no words, whatever their value is. */
const WORDLESS: ReadonlySet<string> = new Set(['color', 'password', 'range']);

/** A field of a form that is no button, for which there are no words. */
const EMPTY = '\u2002\u2002\u2002\u2002';

interface Field {
  kind: 'button' | 'box';
  /** What stands in it, or a sign for it. */
  words: string;
}

/**
 * What a person sees of an `<input>`, which does nothing here; null: nothing.
 * @param value of an attribute; undefined where there is none
 */
export function fieldOf(value: (attribute: string) => string | undefined): Field | null {
  const type = (value('type') ?? 'text').trim().toLowerCase();
  const button = BUTTONS.get(type);
  if (button !== undefined) return { kind: 'button', words: value('value') ?? button };
  const isChosen = value('checked') !== undefined;
  if (type === 'checkbox') return { kind: 'box', words: isChosen ? '☑' : '☐' };
  if (type === 'radio') return { kind: 'box', words: isChosen ? '◉' : '○' };
  if (type === 'hidden' || type === 'image' || type === 'file') return null;
  return { kind: 'button', words: (WORDLESS.has(type) ? '' : value('value')) || EMPTY };
}
