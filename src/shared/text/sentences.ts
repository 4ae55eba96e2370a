import type { Language } from '../settings.ts';
import { SENTENCES_DE } from './sentences.de.ts';

type Sentences = readonly (readonly [said: string, here: string])[];

/** What the other processes say, by language; they speak English. */
const SENTENCES: Readonly<Record<Language, Sentences>> = { en: [], de: SENTENCES_DE };

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
  'deceit',
  'via',
]);

/** Longer ones are no sentences of ours. */
const LONGEST_SENTENCE = 1_000;
/** A sentence in a sentence in a sentence; no more. */
const DEEPEST = 4;

const NAME = /\{(\w+)\}/g;
/** What a form says itself. */
const piecesOf = (text: string) => text.split(/\{\w+\}/);
const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** It says next to nothing of its own, so that it is looked for only inside of another. */
const isJoint = ([said]: Sentences[number]) => said.startsWith('{') && said.endsWith('}');

interface Form {
  pattern: RegExp;
  inner: boolean;
  names: string[];
  here: string;
}

function formOf(sentence: Sentences[number]): Form {
  const [said, here] = sentence;
  const names = [...said.matchAll(NAME)].map(([, name = '']) => name);
  const pattern = piecesOf(said)
    .map(literally)
    // Nothing that a name stands for goes over the end of a sentence.
    .join(String.raw`((?:(?![.?!]\s).)+?)`);
  return { pattern: new RegExp(`^${pattern}$`, 'su'), inner: isJoint(sentence), names, here };
}

/** Puts sentences of one catalogue in the place of English ones; what it does not have stays. */
export function translator(sentences: Sentences): (text: string) => string {
  const exact = new Map(sentences.filter(([said]) => !said.includes('{')));
  const forms = sentences.filter(([said]) => said.includes('{')).map(formOf);

  const joints = [[', ', ', '], ...sentences.filter(isJoint).map((joint) => joint.map((text) => piecesOf(text)[1] ?? ''))];

  /** A list, or one thing, of which all is known. Such a thing may have in it what stands between things. */
  const listed = (text: string): string | null => {
    const whole = exact.get(text);
    if (whole !== undefined) return whole;
    for (const [said = '', here = ''] of joints)
      for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
        const first = exact.get(text.slice(0, at));
        const rest = first === undefined ? null : listed(text.slice(at + said.length));
        if (rest !== null) return first + here + rest;
      }
    return null;
  };
  const find = (text: string, depth: number): string | null => {
    const known = listed(text);
    if (known !== null || depth > DEEPEST) return known;
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

/** What puts a language in the place of English, wherever Unseen speaks in an answer, a report or a view. */
export function speakerOf(language: Language): <T>(value: T) => T {
  const translate = translator(SENTENCES[language]);
  return <T>(value: T) => inPlaces(value, translate, false) as T;
}
