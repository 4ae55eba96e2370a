import { Archive, File, Folder, Inbox, MailOpen, Mails, OctagonAlert, Send, Star, Trash2, type LucideIcon } from 'lucide-react';
import type { Mailbox, SpecialUse } from '../../shared/model.ts';

/** The pictures of mailboxes that have a use; any other is a folder. */
export const USE_ICONS: Readonly<Record<SpecialUse, LucideIcon>> = {
  inbox: Inbox,
  opened: MailOpen,
  drafts: File,
  sent: Send,
  archive: Archive,
  junk: OctagonAlert,
  trash: Trash2,
  all: Mails,
  flagged: Star,
};

/** The picture of a mailbox, the same wherever it is named. */
export const mailboxIcon = ({ specialUse }: Pick<Mailbox, 'specialUse'>): LucideIcon => (specialUse ? USE_ICONS[specialUse] : Folder);
