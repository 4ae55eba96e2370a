import {
  ChevronDown,
  ChevronUp,
  Download,
  File,
  FileArchive,
  FileCode,
  FileImage,
  FileMusic,
  FileSpreadsheet,
  FileText,
  FileVideo,
  FolderDown,
  Mail,
  type LucideIcon,
} from 'lucide-react';
import { useId, useState } from 'react';
import type { Attachment } from '../../shared/message-view.ts';
import { text } from '../text/text.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { draggableAs } from './drag-out.ts';

/** First that matches names the icon. */
const ICONS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^message\//, Mail],
  [/^image\//, FileImage],
  [/^audio\//, FileMusic],
  [/^video\//, FileVideo],
  [/html|xml|json|javascript/, FileCode],
  [/zip|compressed|tar|7z|rar/, FileArchive],
  [/spreadsheet|excel|csv/, FileSpreadsheet],
  [/^text\/|pdf|word|opendocument\.text/, FileText],
];

const iconOf = (contentType: string) => ICONS.find(([type]) => type.test(contentType))?.[1] ?? File;

/** What kind of file it is stays in sight however long its name is, and at the end whatever script that is in. */
function AttachmentName({ name }: { name: string }) {
  const ending = /(?<=.)\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  return (
    <>
      <span>{name.slice(0, name.length - ending.length)}</span>
      <span>{ending}</span>
    </>
  );
}

/** More than these stand beside each other in no window that people read in: they can be laid out below each other. */
const IN_A_ROW = 3;

interface AttachmentsProps {
  attachments: Attachment[];
  onSave(part: number): void;
  onSaveAll(): void;
  onOpen(part: number): void;
  /** Makes what stands for it one that can be dragged out of the window. */
  dragging?(part: number): ReturnType<typeof draggableAs>;
}

/** What travels inside the message. It is not remote: it is always there. */
export function Attachments({ attachments, onSave, onSaveAll, onOpen, dragging }: AttachmentsProps) {
  const [isSpread, spread] = useState(false);
  const list = useId();
  if (attachments.length === 0) return null;
  const are = text.reading.attachments(attachments.length);
  return (
    <section className="attachments" aria-label={are} data-spread={isSpread || undefined}>
      <ul id={list}>
        {attachments.map(({ part, filename, contentType, size, inline, readable }) => {
          const Icon = iconOf(contentType);
          const name = filename || text.reading.unnamed;
          return (
            // Its buttons do the same for who has no mouse.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
            <li
              key={part}
              className="attachment"
              {...dragging?.(part)}
              onDoubleClick={({ target }) => !(target as Element).closest('button') && (readable ? onOpen : onSave)(part)}
            >
              <Icon aria-hidden size={20} />
              <span className="attachment-words">
                <span className="attachment-name" title={name}>
                  <AttachmentName name={name} />
                </span>
                <span className="hint">
                  {text.size(size)}
                  {inline && `, ${text.reading.inline}`}
                </span>
              </span>
              {readable && (
                <Button aria-label={text.reading.openAttachment(name)} onClick={() => onOpen(part)}>
                  {text.reading.open}
                </Button>
              )}
              <IconButton icon={Download} label={text.reading.saveAttachment(name)} onClick={() => onSave(part)} />
            </li>
          );
        })}
      </ul>
      {attachments.length > 1 && (
        <div className="attachments-all">
          {attachments.length > IN_A_ROW && (
            <Button
              kind="quiet"
              icon={isSpread ? ChevronDown : ChevronUp}
              aria-expanded={isSpread}
              aria-controls={list}
              aria-label={text.reading.showAll(are)}
              onClick={() => spread(!isSpread)}
            >
              {text.reading.all(attachments.length)}
            </Button>
          )}
          <Button kind="quiet" icon={FolderDown} onClick={onSaveAll}>
            {text.reading.saveAll}
          </Button>
        </div>
      )}
    </section>
  );
}
