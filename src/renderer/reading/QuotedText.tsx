import type { CSSProperties } from 'react';
import type { TextLinks } from './LinkedText.tsx';
import { PiecedText } from './PiecedText.tsx';
import { levelsOf } from './quote-levels.ts';

interface QuotedTextProps extends TextLinks {
  words: string;
  /** Where it begins in the text that the links count in. */
  from: number;
}

/** A quote, with a bar in the place of each of its marks. They are still there for who copies it, or listens. */
export function QuotedText({ words, from, ...links }: QuotedTextProps) {
  const levels = levelsOf(words);
  if (levels === null) return <PiecedText words={words} from={from} {...links} />;
  return levels.map(({ depth, lines }, index) => (
    // One bar stands beside all of the quote already.
    // oxlint-disable-next-line react/no-array-index-key -- levels of one text, which never change their order
    <span key={index} className="quote-level" style={{ '--deeper': Math.max(0, depth - 1) } as CSSProperties}>
      {lines.map(({ mark, rest, at }) => (
        <span key={at}>
          <span className="quote-mark">{mark}</span>
          <PiecedText words={rest} from={from + at} {...links} />
        </span>
      ))}
    </span>
  ));
}
