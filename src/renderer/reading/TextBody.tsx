import { Fragment } from 'react';
import { text } from '../text/text.ts';
import { LinkedText, type TextLinks } from './LinkedText.tsx';
import { linesOf, runsOf, stretchesOf } from './quotes.ts';

/** A text body; long quotes are folded, and open with a click. */
export function TextBody({ words, ...links }: { words: string } & TextLinks) {
  let end = 0;
  return stretchesOf(words).map(({ quoted, text: stretch }, index) => {
    const from = end;
    end += stretch.length;
    return quoted ? (
      // oxlint-disable-next-line react/no-array-index-key -- stretches of one text, which never change their order
      <details key={index} className="quote">
        {/* Drawn, not written: what is selected and copied is the message and nothing else. */}
        <summary data-words={text.reading.quoted(linesOf(stretch))} aria-label={text.reading.quoted(linesOf(stretch))} />
        <pre className="selectable">
          <LinkedText words={stretch} from={from} {...links} />
        </pre>
      </details>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <pre key={index} className="selectable">
        <Runs words={stretch} from={from} {...links} />
      </pre>
    );
  });
}

/** A stretch that is not folded, in which short quotes and the signature are told from what was written. */
function Runs({ words, from, ...links }: { words: string; from: number } & TextLinks) {
  let end = from;
  return runsOf(words).map(({ kind, text: run }, index) => {
    const start = end;
    end += run.length;
    const linked = <LinkedText words={run} from={start} {...links} />;
    // oxlint-disable-next-line react/no-array-index-key -- runs of one text, which never change their order
    if (kind === 'own') return <Fragment key={index}>{linked}</Fragment>;
    return (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <span key={index} className={`text-${kind}`}>
        {linked}
      </span>
    );
  });
}
