import { MOST_SAVED, type FileSaved, type UnseenBridge } from '../../shared/contract.ts';
import type { MessageId, Section } from '../../shared/model.ts';
import type { DraggedOut, PictureRef } from '../../shared/message-view.ts';
import { text } from '../text/text.ts';
import { callFor } from './bridge.ts';
import { useUi } from './ui-state.ts';

/** What of messages becomes a file. None rejects: what failed is told in a notice. */
export interface SavingActs {
  saveMessage(messageId: MessageId): Promise<void>;
  /** Each as a file of its own; more than one into a folder. */
  saveMessages(messageIds: readonly MessageId[]): Promise<void>;
  savePdf(messageId: MessageId, section: Section): Promise<void>;
  saveAttachment(messageId: MessageId, section: Section, part: number): Promise<void>;
  /** All that an open message lists, into a folder. */
  saveAttachments(messageId: MessageId, section: Section): Promise<void>;
  /** One that the body of an open message shows. */
  savePicture(messageId: MessageId, section: Section, picture: PictureRef): Promise<void>;
  /** Has it dragged out of the window as a file, once that is written, as long as the button of the pointer is held. */
  dragOut(what: DraggedOut, isHeld: () => boolean): Promise<void>;
  saveReport(messageId: MessageId, section: Section, format: 'html' | 'json'): Promise<void>;
}

/** @param telling does something, and tells where it failed */
export function savingActs(bridge: UnseenBridge, telling: (act: () => Promise<void>) => Promise<void>): SavingActs {
  const { tell } = useUi.getState();
  const told = (saved: FileSaved) => {
    if (saved.saved) {
      const { path } = saved;
      const act = () => void telling(async () => void (await callFor(bridge, 'file:show', { path })));
      tell({ kind: 'done', sentence: text.reading.saved(path), offer: { label: text.reading.showFile, act } });
    } else if (useUi.getState().notice?.kind === 'failure') {
      // Whoever was asked for another place, and wants none, knows that it failed before.
      tell(null);
    }
  };
  return {
    saveMessage: (messageId) => telling(async () => told(await callFor(bridge, 'message:save', { messageId }))),
    saveMessages: (messageIds) =>
      telling(async () => {
        if (messageIds.length > MOST_SAVED) tell({ kind: 'failure', sentence: text.reading.savesFewer(MOST_SAVED) });
        else told(await callFor(bridge, 'message:save-all', { messageIds: [...messageIds] }));
      }),
    savePdf: (messageId, section) => telling(async () => told(await callFor(bridge, 'message:pdf', { messageId, section }))),
    saveAttachment: (messageId, section, part) => telling(async () => told(await callFor(bridge, 'attachment:save', { messageId, section, part }))),
    saveAttachments: (messageId, section) => telling(async () => told(await callFor(bridge, 'attachment:save-all', { messageId, section }))),
    savePicture: (messageId, section, picture) => telling(async () => told(await callFor(bridge, 'picture:save', { messageId, section, picture }))),

    dragOut: (what, isHeld) =>
      telling(async () => {
        const { dragId } = await callFor(bridge, 'drag:prepare', { what });
        if (isHeld()) await callFor(bridge, 'drag:start', { dragId });
        else tell({ kind: 'done', sentence: text.reading.letGo });
      }),

    saveReport: (messageId, section, format) => telling(async () => told(await callFor(bridge, 'report:save', { messageId, section, format }))),
  };
}
