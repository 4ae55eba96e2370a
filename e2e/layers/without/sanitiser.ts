/** In place of src/main/reader/sanitise/body-document.ts: the body as the sender wrote it. */
import type { BodyDocument, BodySource } from '../../../src/main/reader/sanitise/body-document.ts';
import { ANY_WIDTH } from '../../../src/main/reader/sanitise/page-width.ts';

function written(source: BodySource): string {
  if (source.kind === 'html') return source.html;
  return source.kind === 'picture' ? `<img src="part/${source.part}">` : `<plaintext>${source.text}`;
}

export const bodyDocument = (sources: readonly BodySource[]): BodyDocument => ({ html: sources.map(written).join('\n'), width: ANY_WIDTH });
