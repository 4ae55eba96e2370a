/** In place of src/main/reader/sanitise/body-document.ts: the body as the sender wrote it. */
import type { BodySource } from '../../../src/main/reader/sanitise/body-document.ts';

export const bodyDocument = (sources: readonly BodySource[]): string =>
  sources.map((source) => (source.kind === 'html' ? source.html : `<plaintext>${source.text}`)).join('\n');
