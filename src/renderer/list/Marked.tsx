import type { TextSegment } from '../../shared/search.ts';

/** A text with what was looked for marked in it; as it is, where nothing was. */
export function Marked({ segments, text }: { segments: readonly TextSegment[] | undefined; text: string }) {
  if (!segments?.some(({ hit }) => hit)) return text;
  // The same piece may come twice, and its place is all that tells them apart.
  // oxlint-disable-next-line react/no-array-index-key -- see above
  return segments.map(({ text: piece, hit }, at) => (hit ? <mark key={at}>{piece}</mark> : piece));
}
