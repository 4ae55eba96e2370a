import type { ContextMenuParams } from 'electron';
import { MAIL_SCHEME } from '../../shared/addresses.ts';
import type { Events } from '../../shared/contract.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';

/** The picture of an open message that the other button of the mouse was pressed on; null: none, or one that is not drawn. */
export function pointedPicture(
  { mediaType, hasImageContents, srcURL }: Pick<ContextMenuParams, 'mediaType' | 'hasImageContents' | 'srcURL'>,
  documents: Pick<OpenDocuments, 'get'>,
): Events['picture:asked'] | null {
  if (mediaType !== 'image' || !hasImageContents || !URL.canParse(srcURL)) return null;
  const { protocol, hostname, pathname, search } = new URL(srcURL);
  const [, kind, number] = /^\/(part|remote)\/(\d{1,6})$/.exec(pathname) ?? [];
  if (protocol !== `${MAIL_SCHEME}:` || search !== '' || kind === undefined) return null;
  const document = documents.get(hostname);
  if (!document) return null;
  const { messageId, section } = document;
  return { messageId, section, picture: { kind: kind === 'part' ? 'part' : 'remote', number: Number(number) } };
}
