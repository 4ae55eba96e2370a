import { LinkedText, type TextLinks } from './LinkedText.tsx';
import { layoutPieces } from './pieces.ts';

interface PiecedTextProps extends TextLinks {
  words: string;
  /** Where it begins in the text that the links count in. */
  from: number;
}

/** A stretch of text with its links, a very long one in pieces, of which only those in sight are laid out. */
export function PiecedText({ words, from, ...links }: PiecedTextProps) {
  const pieces = layoutPieces(words, from, links.links);
  if (pieces.length === 1) return <LinkedText words={words} from={from} {...links} />;
  return pieces.map(({ start, text }) => (
    <span key={start} className="text-piece">
      <LinkedText words={text} from={from + start} {...links} />
    </span>
  ));
}

/** The same of a text in which nothing leads anywhere. */
export function PlainPieces({ words }: { words: string }) {
  const pieces = layoutPieces(words, 0, []);
  if (pieces.length === 1) return words;
  return pieces.map(({ start, text }) => (
    <span key={start} className="text-piece">
      {text}
    </span>
  ));
}
