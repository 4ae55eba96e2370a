import { useQueryClient } from '@tanstack/react-query';
import {
  AppWindow,
  Archive,
  ArrowLeft,
  Code,
  Download,
  FileDown,
  FileText,
  FolderInput,
  Image,
  Inbox,
  Mail,
  MailOpen,
  Moon,
  Printer,
  Star,
  Sun,
  TableProperties,
  Trash2,
} from 'lucide-react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Mailbox, MessageId, MessageSummary } from '../../shared/model.ts';
import type { MessageView } from '../../shared/message-view.ts';
import { useActs } from '../app/acts.ts';
import { isOffered } from '../app/command.ts';
import { commandOf } from '../app/commands.ts';
import { useRow } from '../app/conversations.ts';
import { destination, destinations, isJunk } from '../app/destinations.ts';
import { rowOf } from '../app/in-hand.ts';
import { useMailboxes, useStarted } from '../app/queries.ts';
import { isOfFiles } from '../files/file-mail.ts';
import { messagesOf } from '../list/grouping.ts';
import { useLayout } from '../app/layout.ts';
import { useIsDark } from '../app/theme.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { MOD } from '../ui/Keys.tsx';
import { InspectorButton } from './InspectorButton.tsx';

interface ReadingToolbarProps {
  messageId: MessageId;
  view: MessageView | null;
  nested: boolean;
  onePane: boolean;
}

/** What can be done with the open message. */
export const ReadingToolbar = memo(function ReadingToolbar({ messageId, view, nested, onePane }: ReadingToolbarProps) {
  const acts = useActs();
  const client = useQueryClient();
  const { alone, as, asDesigned, back, keepColours, readAs, show } = useUi(
    useShallow(({ alone, as, asDesigned, back, keepColours, readAs, show }) => ({ alone, as, asDesigned, back, keepColours, readAs, show })),
  );
  const isDark = useIsDark();
  const darkens = useLayout((layout) => layout.darkBodies) && isDark && view?.body.kind === 'html';
  const row = useRow(messageId);
  const mailboxes = useMailboxes().data ?? [];
  const { accounts } = useStarted();
  const context = { client, acts };
  const offered = (key: string) => {
    const command = commandOf(key);
    return command && isOffered(command, context) ? [{ icon: command.icon, label: command.label, act: () => command.run(context) }] : [];
  };
  const [answer] = offered('Mod+r');
  // Nobody archives junk: what is done with it there is to say that it is none.
  const inbox = row && isJunk(mailboxes, row) ? destination(mailboxes, row, 'inbox') : null;
  const archive = row && inbox === null ? destination(mailboxes, row, 'archive') : null;
  const trash = row && destination(mailboxes, row, 'trash');

  // In a list of conversations, what is moved is the conversation.
  const listed = (own: MessageSummary) => rowOf(client, own.id) ?? own;
  const move = (own: MessageSummary, to: Mailbox) => void acts.move(messagesOf(listed(own)).map((message) => ({ message, to })));

  return (
    <div className="toolbar" role="toolbar" aria-label={text.reading.label}>
      {nested ? (
        <Button kind="quiet" icon={ArrowLeft} onClick={back}>
          {text.reading.backToMessage}
        </Button>
      ) : (
        onePane && <IconButton icon={ArrowLeft} label={text.reading.back} shortcut="Escape" onClick={back} />
      )}
      <span className="toolbar-gap" />
      {answer && <IconButton className="toolbar-answer" icon={answer.icon} label={answer.label} shortcut={`${MOD}+R`} onClick={answer.act} />}
      {row && inbox && <IconButton icon={Inbox} label={text.reading.notJunk} shortcut="!" onClick={() => move(row, inbox)} />}
      {row && archive && <IconButton icon={Archive} label={text.reading.archive} shortcut="E" onClick={() => move(row, archive)} />}
      {trash && <IconButton icon={Trash2} label={text.reading.trash} shortcut="#" onClick={() => move(row, trash)} />}
      {row && isOfFiles(row.mailboxId, mailboxes, accounts) && (
        <IconButton
          icon={Trash2}
          label={text.files.remove}
          shortcut="Delete"
          onClick={() => show({ kind: 'remove-messages', messages: messagesOf(listed(row)) })}
        />
      )}
      {row && (
        <IconButton
          icon={Star}
          className={row.flagged ? 'starred' : ''}
          label={row.flagged ? text.reading.unstar : text.reading.star}
          shortcut="S"
          onClick={() => void acts.setFlagged([messageId], !row.flagged)}
        />
      )}
      {row && (
        <IconButton
          icon={row.seen ? Mail : MailOpen}
          label={row.seen ? text.reading.markUnread : text.reading.markRead}
          shortcut="U"
          onClick={() => void acts.setSeen([messageId], !row.seen)}
        />
      )}
      {(view?.body.kind === 'html' || as !== 'html') && (
        <IconButton
          icon={as === 'html' ? FileText : Image}
          label={as === 'html' ? text.reading.asText : text.reading.asHtml}
          shortcut="T"
          onClick={() => readAs(as === 'html' ? 'text' : 'html')}
        />
      )}
      {darkens && (
        <IconButton
          icon={asDesigned ? Moon : Sun}
          label={asDesigned ? text.reading.dark : text.reading.ownColours}
          shortcut="D"
          onClick={() => keepColours(!asDesigned)}
        />
      )}
      <ActionMenu
        label={text.app.moreActions}
        actions={[
          ...offered('Mod+r'),
          ...offered('Mod+Shift+r'),
          ...offered('c'),
          ...(row && destinations(mailboxes, row).length > 0
            ? [{ icon: FolderInput, label: text.reading.moveTo, act: () => show({ kind: 'move', rows: [listed(row)] }) }]
            : []),
          // Where it is junk already, the button for it stands beside this menu.
          ...(inbox ? [] : offered('!').map((junk) => ({ ...junk, label: text.reading.junk }))),
          ...offered('f'),
          ...(alone ? [] : [{ icon: AppWindow, label: text.commands.apart, act: () => void acts.readApart(messageId) }]),
          { icon: TableProperties, label: text.reading.headers, act: () => show({ kind: 'source', messageId, part: 'headers' }) },
          { icon: Code, label: text.reading.source, act: () => show({ kind: 'source', messageId, part: 'all' }) },
          { icon: Download, label: text.reading.save, act: () => void acts.saveMessage(messageId) },
          ...(view
            ? [
                { icon: FileDown, label: text.reading.savePdf, act: () => void acts.savePdf(view.id, view.section) },
                { icon: Printer, label: text.reading.print, act: () => void acts.print(view.id, view.section) },
              ]
            : []),
        ]}
      />
      <InspectorButton view={view} />
    </div>
  );
});
