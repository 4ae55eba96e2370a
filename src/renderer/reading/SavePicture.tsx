import { Image } from 'lucide-react';
import type { MessageId, Section } from '../../shared/model.ts';
import { useActs } from '../app/acts.ts';
import { Chooser, type Entry } from '../app/Chooser.tsx';
import { useShownPictures } from '../app/queries.ts';
import { text } from '../text/text.ts';

/** One of the pictures that an open message shows, to be saved: for who has no mouse to point at it. */
export function SavePicture({ messageId, section, onClose }: { messageId: MessageId; section: Section; onClose(): void }) {
  const acts = useActs();
  const { data: pictures = [], isPending } = useShownPictures(messageId, section);
  if (isPending) return null;
  const said = text.reading.pictures;
  const entries = pictures.map(({ kind, number, name, size }): Entry => ({
    id: `${kind}/${number}`,
    label: name,
    where: `${text.size(size)}${kind === 'remote' ? `, ${said.fetched}` : ''}`,
    icon: Image,
    keys: [],
    act: () => void acts.savePicture(messageId, section, { kind, number }),
  }));
  const nothing = pictures.length === 0 ? said.none : said.nothing;
  return <Chooser title={said.title} placeholder={said.placeholder} nothing={nothing} entries={entries} onClose={onClose} />;
}
