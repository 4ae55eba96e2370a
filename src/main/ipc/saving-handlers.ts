import type { BrowserWindow } from 'electron';
import type { MessageId, Section } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { Language } from '../../shared/settings.ts';
import { REPORT_TEXT } from '../../shared/text/report.ts';
import { UserFailure, valueOf } from '../errors.ts';
import type { MailboxService } from '../mailbox/protocol.ts';
import type { ReaderService } from '../reader/protocol.ts';
import { reportJson, reportPage } from '../reading/report-page.ts';
import { isPicture, shownPictures } from '../reading/shown-pictures.ts';
import { attachments, stillAway } from '../shell/attachments.ts';
import { dragOut } from '../shell/drag-out.ts';
import { fromInternet } from '../shell/from-internet.ts';
import { pdfOf, type PaperParts } from '../shell/paper.ts';
import { fileNameOf, saveFile, saveFileBy, writeBytes } from '../shell/save-file.ts';
import { saveFiles, type FolderFile } from '../shell/save-folder.ts';
import { savedFiles } from '../shell/saved-files.ts';
import type { Handlers } from './register.ts';

interface SavingParts {
  window: BrowserWindow;
  mailbox: Pick<MailboxService, 'message' | 'subjects' | 'saveFromServer'>;
  reader: Pick<ReaderService, 'part'>;
  /** Where messages are laid out for paper, and what is open in the window. */
  paper: PaperParts;
  /** The folder of what is dragged out of windows. */
  dragged: string;
  language(): Language;
}

type Saving =
  | 'message:save'
  | 'message:save-all'
  | 'message:pdf'
  | 'report:save'
  | 'file:show'
  | 'attachment:save'
  | 'attachment:save-all'
  | 'picture:list'
  | 'picture:save'
  | 'drag:prepare'
  | 'drag:start';

/**
 * What of messages becomes a file, by a dialog or by being dragged out of the window.
 * @param shown a message that is open; throws UserFailure where it is not
 */
export function savingHandlers(
  { window, mailbox, reader, paper, dragged: folder, language: spoken }: SavingParts,
  shown: (messageId: MessageId, section: Section) => MessageView,
): Pick<Handlers, Saving> {
  const saved = attachments({ window, mailbox, reader });
  const dragged = dragOut(window, folder);
  const files = savedFiles();

  /** Messages as files. What is too large to have been fetched goes from the server to the file as it comes. */
  const filesOf = async (messageIds: MessageId[]): Promise<FolderFile[]> => {
    const subjects = await mailbox.subjects({ messageIds });
    return messageIds.map((messageId, at) => ({
      name: fileNameOf(subjects[at] ?? '', '.eml'),
      write: fromInternet(async (file) => {
        const { raw, leftOut } = valueOf(await mailbox.message({ messageId }));
        if (leftOut.length === 0) return writeBytes(file, raw);
        return valueOf(await mailbox.saveFromServer({ messageId, section: null, file }));
      }),
    }));
  };
  /** A message as it came, and what its file is called. */
  const whole = async (messageId: MessageId) => {
    const [subject] = await mailbox.subjects({ messageIds: [messageId] });
    return { name: fileNameOf(subject ?? '', '.eml'), ...valueOf(await mailbox.message({ messageId })) };
  };
  const picturesIn = async (messageId: MessageId, section: Section) => {
    const view = shown(messageId, section);
    const document = view.body.kind === 'html' ? paper.documents.get(new URL(view.body.url).hostname) : undefined;
    return document ? shownPictures(document, view) : [];
  };

  return {
    'message:save': async ({ messageId }) => {
      const { name, raw, leftOut } = await whole(messageId);
      // What is too large to have been fetched goes to the file as it comes.
      const fromServer = async (file: string) => valueOf(await mailbox.saveFromServer({ messageId, section: null, file }));
      return files.note(await saveFileBy(window, name, fromInternet(leftOut.length > 0 ? fromServer : (file) => writeBytes(file, raw))));
    },
    'message:save-all': async ({ messageIds }) => files.note(await saveFiles(window, await filesOf(messageIds), 'messages')),
    'message:pdf': async ({ messageId, section }) => {
      const view = shown(messageId, section);
      return files.note(await saveFile(window, fileNameOf(view.subject, '.pdf'), await pdfOf(paper, view)));
    },
    'report:save': async ({ messageId, section, format }) => {
      const view = shown(messageId, section);
      const language = spoken();
      const report = format === 'html' ? reportPage(view, language) : reportJson(view, language);
      return files.note(await saveFile(window, fileNameOf(REPORT_TEXT[language].fileName(view.subject), `.${format}`), Buffer.from(report)));
    },

    'attachment:save': async ({ messageId, section, part }) => files.note(await saved.save(messageId, section, part)),
    'attachment:save-all': async ({ messageId, section }) => files.note(await saved.saveAll(shown(messageId, section))),

    'picture:list': async (request) => {
      const pictures = await picturesIn(request.messageId, request.section);
      return pictures.map(({ kind, number, bytes, stem, ending }) => ({ kind, number, size: bytes.byteLength, name: fileNameOf(stem, ending) }));
    },
    'picture:save': async ({ messageId, section, picture: asked }) => {
      const picture = (await picturesIn(messageId, section)).find(isPicture(asked));
      if (!picture) throw new UserFailure('not-found', 'This picture is not shown in an open message.', 'Open the message again.');
      return files.note(
        await saveFileBy(
          window,
          fileNameOf(picture.stem, picture.ending),
          fromInternet((file) => writeBytes(file, picture.bytes)),
        ),
      );
    },

    'file:show': ({ path }) => {
      files.show(path);
      return Promise.resolve(null);
    },

    'drag:prepare': async ({ what }) => {
      if (what.kind === 'attachment') return { dragId: await dragged.prepare(await saved.file(what.messageId, what.section, what.part)) };
      const { name, raw, leftOut } = await whole(what.messageId);
      if (leftOut.length > 0) throw stillAway('All of this message');
      return { dragId: await dragged.prepare({ name, write: fromInternet((path) => writeBytes(path, raw)) }) };
    },
    'drag:start': ({ dragId }) => {
      dragged.start(dragId);
      return Promise.resolve(null);
    },
  };
}
