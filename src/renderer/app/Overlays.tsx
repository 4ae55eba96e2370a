import { useShallow } from 'zustand/react/shallow';
import { RemoveMailbox, RemoveMessages } from '../files/RemoveMail.tsx';
import { KeepSearch } from '../list/KeepSearch.tsx';
import { LinkDialog } from '../reading/LinkDialog.tsx';
import { SavePicture } from '../reading/SavePicture.tsx';
import { SourceDialog } from '../reading/SourceDialog.tsx';
import { UnsubscribeDialog } from '../reading/UnsubscribeDialog.tsx';
import { RemoveAccount } from '../settings/RemoveAccount.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { AddAccount } from '../welcome/AddAccount.tsx';
import { ChangeAccount } from '../welcome/ChangeAccount.tsx';
import { KeySheet } from './KeySheet.tsx';
import { MovePicker } from './MovePicker.tsx';
import { Palette } from './Palette.tsx';
import { useUi } from './ui-state.ts';

/** The dialog that is open, if one is. */
export function Overlays() {
  const { overlay, show } = useUi(useShallow(({ overlay, show }) => ({ overlay, show })));
  const close = () => show(null);
  switch (overlay?.kind) {
    case undefined:
      return null;
    case 'keys':
      return <KeySheet onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'add-account':
      return <AddAccount onClose={close} />;
    case 'change-account':
      return <ChangeAccount account={overlay.account} onClose={close} />;
    case 'keep-search':
      return <KeepSearch query={overlay.query} changed={overlay.changed ?? null} onClose={close} />;
    case 'settings':
      return <SettingsDialog tab={overlay.tab} onClose={close} />;
    case 'link':
      return <LinkDialog messageId={overlay.messageId} section={overlay.section} link={overlay.link} onClose={close} />;
    case 'unsubscribe':
      return <UnsubscribeDialog messageId={overlay.messageId} onClose={close} />;
    case 'source':
      return <SourceDialog messageId={overlay.messageId} part={overlay.part} onClose={close} />;
    case 'save-picture':
      return <SavePicture messageId={overlay.messageId} section={overlay.section} onClose={close} />;
    case 'move':
      return <MovePicker rows={overlay.rows} onClose={close} />;
    case 'remove-messages':
      return <RemoveMessages messages={overlay.messages} onClose={close} />;
    case 'remove-mailbox':
      return <RemoveMailbox mailbox={overlay.mailbox} onClose={close} />;
    case 'remove-account':
      return <RemoveAccount account={overlay.account} onClose={close} />;
  }
}
