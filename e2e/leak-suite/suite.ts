import { Buffer } from 'node:buffer';
import { format } from 'prettier';
import { fileOf, hostOf, labelOf, render } from './mime.ts';
import type { ConsentVector, Fires, Vector } from './vector.ts';
import { ACTIONS } from './vectors/actions.ts';
import { COMBINATIONS } from './vectors/combinations.ts';
import { CONSENT } from './vectors/consent.ts';
import { CSS } from './vectors/css.ts';
import { ENCODINGS } from './vectors/encodings.ts';
import { HEAD } from './vectors/head.ts';
import { HEADER_FIELDS } from './vectors/header-fields.ts';
import { HTML_ATTRIBUTES } from './vectors/html-attributes.ts';
import { MIME_PARTS } from './vectors/mime-parts.ts';
import { MORE_CSS } from './vectors/more-css.ts';
import { MORE_HTML } from './vectors/more-html.ts';
import { MORE_READINGS } from './vectors/more-readings.ts';
import { MORE_URLS } from './vectors/more-urls.ts';
import { OTHER_PROGRAMS } from './vectors/other-programs.ts';
import { READINGS } from './vectors/readings.ts';
import { REPARSING } from './vectors/reparsing.ts';
import { SPOOFING } from './vectors/spoofing.ts';
import { STRUCTURE } from './vectors/structure.ts';
import { SVG } from './vectors/svg.ts';
import { URLS } from './vectors/urls.ts';

export { CONSENT, SPOOFING };

/** Messages that may let nothing out when they are opened. */
export const LEAKS: readonly Vector[] = [
  ...HTML_ATTRIBUTES,
  ...HEAD,
  ...CSS,
  ...SVG,
  ...MIME_PARTS,
  ...HEADER_FIELDS,
  ...URLS,
  ...ACTIONS,
  ...MORE_HTML,
  ...MORE_CSS,
  ...ENCODINGS,
  ...STRUCTURE,
  ...REPARSING,
  ...MORE_URLS,
  ...COMBINATIONS,
  ...READINGS,
  ...MORE_READINGS,
  ...OTHER_PROGRAMS,
];

/** What a harness knows of a message. */
interface IndexEntry {
  id: string;
  file: string;
  /** It is in the visible text. */
  label: string;
  fires: Fires;
  /** Only of the consent set: what may be requested after consent to the sender. */
  allowed?: string[];
  /** Only of the spoofing set: its sender is the one whom the reader approves. */
  approve?: true;
}

/** Whose message is approved in the spoofing set; all others are opened while the approval stands. */
const APPROVED = 'T00';

const entryOf = (vector: Vector): IndexEntry => ({ id: vector.id, file: fileOf(vector), label: labelOf(vector.id), fires: vector.fires ?? 'open' });
const consentEntryOf = (vector: ConsentVector): IndexEntry => ({
  ...entryOf(vector),
  allowed: vector.allowed.map((url) => url.replaceAll('HOST', hostOf(vector.id))),
});

const json = async (value: unknown) => Buffer.from(await format(JSON.stringify(value, null, 2), { parser: 'json', printWidth: 150 }));

/** Every file of the suite: its path below this folder, and its bytes. */
export async function suiteFiles(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const add = async (folder: string, vectors: readonly Vector[], index: IndexEntry[]) => {
    for (const vector of vectors) files.set(`${folder}${fileOf(vector)}`, render(vector));
    files.set(`${folder}index.json`, await json(index));
  };
  await add('', LEAKS, LEAKS.map(entryOf));
  await add('consent/', CONSENT, CONSENT.map(consentEntryOf));
  await add(
    'consent/spoofing/',
    SPOOFING,
    SPOOFING.map((vector) => ({ ...consentEntryOf(vector), ...(vector.id === APPROVED ? { approve: true } : {}) })),
  );
  return files;
}
