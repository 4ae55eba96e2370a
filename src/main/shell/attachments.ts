import type { BrowserWindow } from 'electron';
import type { FileSaved } from '../../shared/contract.ts';
import type { MessageId, Section } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { MailboxService } from '../mailbox/protocol.ts';
import type { ReaderService } from '../reader/protocol.ts';
import { fromInternet } from './from-internet.ts';
import { plainName, saveFileBy, writeBytes } from './save-file.ts';
import { saveFiles, type FolderFile } from './save-folder.ts';

interface AttachmentParts {
  window: BrowserWindow;
  mailbox: Pick<MailboxService, 'message' | 'saveFromServer'>;
  reader: Pick<ReaderService, 'part'>;
}

/** What is told of something that can only be saved as it comes from the server. */
export const stillAway = (what: 'This attachment' | 'All of this message'): UserFailure =>
  new UserFailure('body-not-here', `${what} is still on the server, so it cannot be dragged.`, 'Save it: it then comes straight from there.');

/** Saving of what travels in messages. What is too large to have been fetched goes from the server to the file as it comes. */
interface Attachments {
  /** Asks where to. */
  save(messageId: MessageId, section: Section, part: number): Promise<FileSaved>;
  /** As a file that can be written anywhere. Throws UserFailure where it is not on this computer. */
  file(messageId: MessageId, section: Section, part: number): Promise<FolderFile>;
  /** All that an open message lists; asks for a folder. */
  saveAll(view: Pick<MessageView, 'id' | 'section' | 'attachments'>): Promise<FileSaved>;
}

export function attachments({ window, mailbox, reader }: AttachmentParts): Attachments {
  const part = (raw: Uint8Array, section: Section, number: number) =>
    reader.part({ raw, section, part: number }).catch(() => {
      throw new UserFailure(
        'not-found',
        'This attachment could not be taken out of the message.',
        'Save the whole message instead: it holds everything.',
      );
    });
  /** A message, and where on the server an attachment of it is that is not here. */
  const stored = async (messageId: MessageId, section: Section) => {
    const { raw, leftOut } = valueOf(await mailbox.message({ messageId }));
    return { raw, sectionOf: (number: number) => (section === '' ? (leftOut.find((left) => left.part === number)?.section ?? null) : null) };
  };
  const fromServer = async (messageId: MessageId, section: string, file: string) =>
    valueOf(await mailbox.saveFromServer({ messageId, section, file }));

  return {
    async save(messageId, section, number) {
      const { raw, sectionOf } = await stored(messageId, section);
      const { filename, bytes } = await part(raw, section, number);
      const left = sectionOf(number);
      const write = (path: string) => (left === null ? writeBytes(path, bytes) : fromServer(messageId, left, path));
      return saveFileBy(window, plainName(filename), fromInternet(write));
    },

    async file(messageId, section, number) {
      const { raw, sectionOf } = await stored(messageId, section);
      if (sectionOf(number) !== null) throw stillAway('This attachment');
      const { filename, bytes } = await part(raw, section, number);
      return { name: filename, write: fromInternet((path) => writeBytes(path, bytes)) };
    },

    async saveAll({ id, section, attachments: listed }) {
      const { raw, sectionOf } = await stored(id, section);
      const files = listed.map(({ part: number, filename }) => ({
        name: filename,
        write: fromInternet(async (path) => {
          const left = sectionOf(number);
          if (left !== null) await fromServer(id, left, path);
          else await writeBytes(path, (await part(raw, section, number)).bytes);
        }),
      }));
      return saveFiles(window, files);
    },
  };
}
