import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useQueryClient } from '@tanstack/react-query';
import { Folder, Search, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { mailboxName } from '../sidebar/order.ts';
import { text } from '../text/text.ts';
import { Keys } from '../ui/Keys.tsx';
import { useActs } from './acts.ts';
import { COMMANDS } from './commands.ts';
import { useMailboxes, useStarted } from './queries.ts';
import { useUi } from './ui-state.ts';

interface Entry {
  label: string;
  icon: LucideIcon;
  keys: readonly string[];
  act(): void;
}

/** Every word that was typed begins a word of the entry, in any order. */
export function matches(label: string, typed: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s:,]+/);
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((start) => words.some((word) => word.startsWith(start)));
}

/** Everything that can be done now, by its first letters. */
export function Palette({ onClose }: { onClose(): void }) {
  const entries = useEntries();
  const run = (entry: Entry) => {
    onClose();
    entry.act();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="modal palette" aria-label={text.palette.title}>
          <Autocomplete.Root
            inline
            open
            items={entries}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(entry: Entry) => entry.label}
            filter={(entry: Entry, typed: string) => matches(entry.label, typed)}
          >
            <div className="palette-head">
              <Search aria-hidden size={17} />
              <Autocomplete.Input
                className="palette-input"
                aria-label={text.palette.title}
                placeholder={text.palette.placeholder}
                spellCheck={false}
              />
            </div>
            <Autocomplete.Empty className="palette-empty">{text.palette.nothing}</Autocomplete.Empty>
            <Autocomplete.List className="palette-list" aria-label={text.palette.title}>
              {(entry: Entry) => (
                <Autocomplete.Item key={entry.label} value={entry} className="menu-item palette-item" onClick={() => run(entry)}>
                  <entry.icon aria-hidden size={16} />
                  <span className="palette-label">{entry.label}</span>
                  <Keys keys={entry.keys.slice(0, 1)} />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The commands that are possible now, then every mailbox. */
function useEntries(): Entry[] {
  const client = useQueryClient();
  const acts = useActs();
  const { accounts } = useStarted();
  const mailboxes = useMailboxes().data;
  return useMemo(() => {
    const context = { client, acts };
    const commands = COMMANDS.filter(({ keys, offered }) => !keys.includes('Mod+k') && (offered?.(context) ?? true)).map(
      ({ label, icon, keys, run }): Entry => ({ label, icon, keys, act: () => run(context) }),
    );
    const boxes = (mailboxes ?? [])
      .filter(({ selectable, specialUse }) => selectable && (specialUse === null || accounts.length > 1))
      .map((mailbox): Entry => {
        const account = accounts.find(({ id }) => id === mailbox.accountId)?.name ?? '';
        const label = text.palette.mailbox(mailbox.specialUse === null ? mailbox.path : mailboxName(mailbox), account);
        return { label, icon: Folder, keys: [], act: () => useUi.getState().openMailbox(mailbox.id) };
      });
    return [...commands, ...boxes];
  }, [client, acts, accounts, mailboxes]);
}
