import { Fragment } from 'react';
import { text } from '../text/text.ts';
import type { TextLinks } from './LinkedText.tsx';
import { PiecedText } from './PiecedText.tsx';
import { QuotedText } from './QuotedText.tsx';
import { linesOf, runsOf, stretchesOf } from './quotes.ts';

interface TextBodyProps extends TextLinks {
  /** As it came: its lines tell what is quoted. */
  written: string;
  /** As it is laid out, as long as that. */
  shown: string;
  subject: string;
}

/** A text body; long quotes are folded, and open with a click. */
export function TextBody({ written, shown, subject, ...links }: TextBodyProps) {
  let end = 0;
  return stretchesOf(written, subject).map(({ quoted, text: stretch }, index) => {
    const from = end;
    end += stretch.length;
    return quoted ? (
      // oxlint-disable-next-line react/no-array-index-key -- stretches of one text, which never change their order
      <details key={index} className="quote">
        {/* Drawn, not written: what is selected and copied is the message and nothing else. */}
        <summary data-words={text.reading.quoted(linesOf(stretch))} aria-label={text.reading.quoted(linesOf(stretch))} />
        <pre className="selectable">
          <QuotedText words={shown.slice(from, end)} from={from} {...links} />
        </pre>
      </details>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <pre key={index} className="selectable">
        <Runs written={stretch} shown={shown} from={from} {...links} />
      </pre>
    );
  });
}

/** A stretch that is not folded, in which short quotes and the signature are told from what was written. */
function Runs({ written, shown, from, ...links }: Pick<TextBodyProps, 'written' | 'shown'> & { from: number } & TextLinks) {
  let end = from;
  return runsOf(written).map(({ kind, text: run }, index) => {
    const start = end;
    end += run.length;
    const Words = kind === 'quoted' ? QuotedText : PiecedText;
    const linked = <Words words={shown.slice(start, end)} from={start} {...links} />;
    return kind === 'own' ? (
      // oxlint-disable-next-line react/no-array-index-key -- runs of one text, which never change their order
      <Fragment key={index}>{linked}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <span key={index} className={`text-${kind}`}>
        {linked}
      </span>
    );
  });
}
