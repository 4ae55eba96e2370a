import { piecesOf } from './find.ts';
import { PlainPieces } from './PiecedText.tsx';

const intoSight = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'center' });

/** A text with the places marked that are looked for; the one that is looked at is brought into sight. */
export function FoundText({ words, query, at }: { words: string; query: string; at: number }) {
  return (
    <pre className="selectable">
      {piecesOf(words, query).map(({ text, hit }, index) =>
        hit === null ? (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, which never change their order
          <PlainPieces key={index} words={text} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <mark key={index} ref={hit === at ? intoSight : undefined} data-current={hit === at || undefined}>
            {text}
          </mark>
        ),
      )}
    </pre>
  );
}
