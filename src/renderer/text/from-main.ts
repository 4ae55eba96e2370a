import type { UnseenBridge } from '../../shared/contract.ts';
import type { Language } from '../../shared/settings.ts';
import { FROM_MAIN_DE } from './from-main.de.ts';

type Sentences = readonly (readonly [said: string, here: string])[];

/** What the other processes say, by language; they speak English. */
const SENTENCES: Readonly<Record<Language, Sentences>> = { en: [], de: FROM_MAIN_DE };

/** Names below which sentences of ours stand, alone or in a list. What a message says is below others. */
const SPOKEN: ReadonlySet<string> = new Set([
  'sentence',
  'problem',
  'message',
  'next',
  'reason',
  'why',
  'learnt',
  'purpose',
  'learns',
  'notes',
  'warnings',
]);

/** Longer ones are no sentences of ours. */
const LONGEST_SENTENCE = 1_000;
/** A sentence in a sentence in a sentence; no more. */
const DEEPEST = 4;

const NAME = /\{(\w+)\}/g;
const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

interface Form {
  pattern: RegExp;
  /** It says next to nothing of its own, so that it is looked for only inside of another. */
  inner: boolean;
  names: string[];
  here: string;
}

function formOf([said, here]: Sentences[number]): Form {
  const names = [...said.matchAll(NAME)].map(([, name = '']) => name);
  const pattern = said
    .split(/\{\w+\}/)
    .map(literally)
    // Nothing that a name stands for goes over the end of a sentence.
    .join(String.raw`((?:(?![.?!]\s).)+?)`);
  return { pattern: new RegExp(`^${pattern}$`, 'su'), inner: said.startsWith('{') && said.endsWith('}'), names, here };
}

/** Puts sentences of one catalogue in the place of English ones; what it does not have stays. */
export function translator(sentences: Sentences): (text: string) => string {
  const exact = new Map(sentences.filter(([said]) => !said.includes('{')));
  const forms = sentences.filter(([said]) => said.includes('{')).map(formOf);

  const find = (text: string, depth: number): string | null => {
    const known = exact.get(text);
    if (known !== undefined || depth > DEEPEST) return known ?? null;
    for (const { pattern, inner, names, here } of forms) {
      const found = inner && depth === 0 ? null : pattern.exec(text);
      if (found) return here.replaceAll(NAME, (_, name: string) => translated(found[names.indexOf(name) + 1] ?? '', depth + 1));
    }
    return null;
  };
  const translated = (text: string, depth: number): string => {
    const whole = find(text, depth);
    if (whole !== null) return whole;
    // Some are written without their full stop, to go on.
    const open = text.endsWith('.') ? find(text.slice(0, -1), depth) : null;
    return open === null ? text : `${open}.`;
  };
  const paragraph = (text: string): string => {
    const whole = translated(text, 0);
    if (whole !== text) return whole;
    return text
      .split(/(?<=[.?!]) (?=[\p{Lu}\d“])/u)
      .map((sentence) => translated(sentence, 0))
      .join(' ');
  };
  return (text) => (text.length > LONGEST_SENTENCE ? text : paragraph(text));
}

function inPlaces(value: unknown, translate: (text: string) => string, spoken: boolean): unknown {
  if (typeof value === 'string') return spoken ? translate(value) : value;
  if (Array.isArray(value)) return value.map((one) => inPlaces(one, translate, spoken));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inPlaces(one, translate, SPOKEN.has(name))]));
}

/** The bridge to main, whose answers and events speak the language of the interface. */
export function bridgeIn(language: Language, bridge: UnseenBridge): UnseenBridge {
  const sentences = SENTENCES[language];
  if (sentences.length === 0) return bridge;
  const translate = translator(sentences);
  const spoken = <T>(value: T): T => inPlaces(value, translate, false) as T;
  return {
    call: async (channel, request) => spoken(await bridge.call(channel, request)),
    on: (event, listener) => bridge.on(event, (payload) => listener(spoken(payload))),
  };
}
