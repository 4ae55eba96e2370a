import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useFocusBack } from '../ui/focus-back.ts';
import { Keys } from '../ui/Keys.tsx';
import { tellWhole } from '../ui/tell-whole.ts';

export interface Entry {
  /** Tells it from all others. */
  id: string;
  label: string;
  /** What tells it from another of the same name; empty: nothing has to. */
  where: string;
  /** Other words that it is looked for by. */
  otherWords?: string;
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

/** The entries that fit what was typed: first those whose name begins with it, as it was typed, and last those that are only called so elsewhere. */
export function found(entries: readonly Entry[], typed: string): Entry[] {
  const start = typed.trim().toLocaleLowerCase();
  if (start === '') return [...entries];
  const rank = ({ label, where, otherWords = '' }: Entry) => {
    if (matches(`${label} ${where}`, start)) return label.toLocaleLowerCase().startsWith(start) ? 0 : 1;
    return matches(`${label} ${where} ${otherWords}`, start) ? 2 : null;
  };
  const ranked = entries.map((entry) => ({ entry, at: rank(entry) }));
  return [0, 1, 2].flatMap((at) => ranked.filter((one) => one.at === at).map(({ entry }) => entry));
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
  const [typed, type] = useState('');
  const focusBack = useFocusBack();
  const run = (entry: Entry) => {
    onClose();
    entry.act();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="modal palette" aria-label={title} finalFocus={focusBack}>
          <Autocomplete.Root
            inline
            open
            items={found(entries, typed)}
            value={typed}
            onValueChange={type}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(entry: Entry) => entry.label}
            filter={null}
          >
            <div className="palette-head">
              <Search aria-hidden size={17} />
              <Autocomplete.Input className="palette-input" aria-label={title} placeholder={placeholder} spellCheck={false} />
            </div>
            <Autocomplete.Empty className="palette-empty">{nothing}</Autocomplete.Empty>
            <Autocomplete.List className="palette-list" aria-label={title}>
              {(entry: Entry) => (
                <Autocomplete.Item key={entry.id} value={entry} className="menu-item palette-item" onClick={() => run(entry)}>
                  <entry.icon aria-hidden size={16} />
                  <span className="palette-label" onMouseEnter={tellWhole}>
                    {entry.label}
                  </span>
                  {entry.where !== '' && (
                    <>
                      <span className="hidden">,</span>{' '}
                      <span className="palette-where" onMouseEnter={tellWhole}>
                        {entry.where}
                      </span>
                    </>
                  )}
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
