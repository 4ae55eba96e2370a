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
          // One of its own for what is looked for now: else it would stay where the letters before were found, out of sight.
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <mark key={`${query} ${index}`} ref={hit === at ? intoSight : undefined} data-current={hit === at || undefined}>
            {text}
          </mark>
        ),
      )}
    </pre>
  );
}
