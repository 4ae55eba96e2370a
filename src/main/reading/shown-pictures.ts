import type { MessageView, PictureRef } from '../../shared/message-view.ts';
import { percentDecoded } from '../../shared/text/percent-decoded.ts';
import type { OpenDocument, ServedPicture } from './open-documents.ts';

/** A picture that a body shows, and what it is called: the stem as strangers say, the ending as its bytes do. */
interface NamedPicture extends PictureRef, ServedPicture {
  stem: string;
  ending: string;
}

/** How files of each kind of picture end, the usual ending first. */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'image/png': ['.png', '.apng'],
  'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'image/avif': ['.avif'],
  'image/bmp': ['.bmp', '.dib'],
  'image/x-icon': ['.ico'],
  'image/svg+xml': ['.svg'],
};
const ANY_ENDING = new Set(Object.values(ENDINGS).flat());

const endingOf = (name: string) => /(?<=.)\.[a-z]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? '';

/** A name that ends as the bytes say: what a sender calls a picture is only their word. */
function named(name: string, contentType: string): Pick<NamedPicture, 'stem' | 'ending'> {
  const [usual = '', ...others] = ENDINGS[contentType] ?? [];
  const ending = endingOf(name);
  const stem = ANY_ENDING.has(ending) ? name.slice(0, -ending.length) : name;
  return { stem, ending: others.includes(ending) ? ending : usual };
}

/** What the address of a picture calls it, where that is the name of a picture and not the answer of some program; '': nothing. */
function nameInUrl(url: string): string {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  return ANY_ENDING.has(endingOf(last)) ? percentDecoded(last) : '';
}

/** Resolves to null at once, behind whatever has resolved before. */
const soon = Promise.resolve(null);

/**
 * The pictures that the body of an open message shows: those that came with it, and those that were fetched for it and are here by now. Nothing is fetched.
 * @returns in the order of the message's parts, then of its report
 */
export async function shownPictures(
  document: Pick<OpenDocument, 'parts' | 'pictures'>,
  view: Pick<MessageView, 'attachments' | 'report' | 'subject'>,
): Promise<NamedPicture[]> {
  const parts = [...document.parts].map(([number, picture]) => {
    const name = view.attachments.find(({ part }) => part === number)?.filename ?? '';
    return { kind: 'part' as const, number, picture, name };
  });
  const fetched = await Promise.all(
    [...document.pictures].map(async ([number, fetch]) => {
      const name = nameInUrl(view.report.resources.find(({ id }) => id === number)?.url ?? '');
      return { kind: 'remote' as const, number, picture: await Promise.race([fetch, soon]), name };
    }),
  );
  return [...parts.toSorted((a, b) => a.number - b.number), ...fetched].flatMap(({ kind, number, picture, name }) =>
    picture ? [{ kind, number, ...picture, ...named(name || view.subject, picture.contentType) }] : [],
  );
}

export const isPicture =
  ({ kind, number }: PictureRef) =>
  (other: PictureRef): boolean =>
    other.kind === kind && other.number === number;
