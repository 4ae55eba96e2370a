import { Fragment } from 'react';

/** After what separates the parts of a host, an address or a URL, where another part follows. */
const SEAM = /(?<=[./@?&=_-])(?=[\p{L}\p{N}%])/u;

/** Characters in which seams are looked for: more than there is room for anywhere. */
const LOOKED_THROUGH = 2_000;

/** Words that go on in the next line between the parts of a host or URL, and within one only where it has a line to itself. They are copied as they are. */
export function Breakable({ words }: { words: string }) {
  const pieces = words.slice(0, LOOKED_THROUGH).split(SEAM);
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
