import { Fragment } from 'react';

/** After what separates the parts of a host, an address or a URL, where another part follows. */
const SEAM = /(?<=[./@?&=_-])(?=[\p{L}\p{N}%])/u;

/** Characters of a word that has a line to itself wherever it stands among others: it goes there as a whole. */
const SHORT = 24;

/** Characters in which seams are looked for: more than there is room for anywhere. */
const LOOKED_THROUGH = 2_000;

function seamsOf(words: string): string[] {
  if (!words.includes(' ')) return words.split(SEAM);
  const pieces: string[] = [''];
  for (const word of words.split(/(?<= )/)) {
    const [first = '', ...rest] = word.trim().length > SHORT ? word.split(SEAM) : [word];
    pieces.push((pieces.pop() ?? '') + first, ...rest);
  }
  return pieces;
}

/** Words that go on in the next line between the parts of a host or URL, and within one only where it has a line to itself. Short ones among others stay whole. They are copied as they are. */
export function Breakable({ words }: { words: string }) {
  const pieces = seamsOf(words.slice(0, LOOKED_THROUGH));
  return (
    <>
      {pieces.map((piece, at) => (
        // The same words have the same pieces.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
      {words.slice(LOOKED_THROUGH)}
    </>
  );
}
