import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search, type LucideIcon } from 'lucide-react';
import { Keys } from '../ui/Keys.tsx';

export interface Entry {
  label: string;
  icon: LucideIcon;
  keys: readonly string[];
  act(): void;
}

/** Every word that was typed begins a word of the entry, in any order. */
export function matches(label: string, typed: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s:,/.]+/);
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((start) => words.some((word) => word.startsWith(start)));
}

interface ChooserProps {
  title: string;
  placeholder: string;
  nothing: string;
  entries: Entry[];
  onClose(): void;
}

/** One of many things, by its first letters. */
export function Chooser({ title, placeholder, nothing, entries, onClose }: ChooserProps) {
  const run = (entry: Entry) => {
    onClose();
    entry.act();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="modal palette" aria-label={title}>
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
              <Autocomplete.Input className="palette-input" aria-label={title} placeholder={placeholder} spellCheck={false} />
            </div>
            <Autocomplete.Empty className="palette-empty">{nothing}</Autocomplete.Empty>
            <Autocomplete.List className="palette-list" aria-label={title}>
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
