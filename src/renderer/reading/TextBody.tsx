import { text } from '../text/text.ts';
import { LinkedText, type TextLinks } from './LinkedText.tsx';
import { linesOf, stretchesOf } from './quotes.ts';

/** A text body; long quotes are folded, and open with a click. */
export function TextBody({ words, subject, ...links }: { words: string; subject: string } & TextLinks) {
  let end = 0;
  return stretchesOf(words, subject).map(({ quoted, text: stretch }, index) => {
    const from = end;
    end += stretch.length;
    const linked = <LinkedText words={stretch} from={from} {...links} />;
    return quoted ? (
      // oxlint-disable-next-line react/no-array-index-key -- stretches of one text, which never change their order
      <details key={index} className="quote">
        {/* Drawn, not written: what is selected and copied is the message and nothing else. */}
        <summary data-words={text.reading.quoted(linesOf(stretch))} aria-label={text.reading.quoted(linesOf(stretch))} />
        <pre className="selectable">{linked}</pre>
      </details>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <pre key={index} className="selectable">
        {linked}
      </pre>
    );
  });
}
