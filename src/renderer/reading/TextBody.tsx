import { text } from '../text/text.ts';
import { linesOf, stretchesOf } from './quotes.ts';

/** A text body; long quotes are folded, and open with a click. */
export function TextBody({ words }: { words: string }) {
  return stretchesOf(words).map(({ quoted, text: stretch }, index) =>
    quoted ? (
      // oxlint-disable-next-line react/no-array-index-key -- stretches of one text, which never change their order
      <details key={index} className="quote">
        {/* Drawn, not written: what is selected and copied is the message and nothing else. */}
        <summary data-words={text.reading.quoted(linesOf(stretch))} aria-label={text.reading.quoted(linesOf(stretch))} />
        <pre className="selectable">{stretch}</pre>
      </details>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <pre key={index} className="selectable">
        {stretch}
      </pre>
    ),
  );
}
