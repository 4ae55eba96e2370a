import type { QueryClient } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import type { MessageId } from '../../shared/model.ts';
import type { Acts } from './acts.ts';
import { useUi } from './ui-state.ts';

/** What a command works with. */
export interface CommandContext {
  client: QueryClient;
  acts: Acts;
  /** The row of the list that it is chosen on; without, it is for what is selected, open, or under the cursor. */
  rowId?: MessageId;
}

export type CommandGroup = 'moving' | 'reading' | 'app';

/** Something that can be done with a key or from the palette. */
export interface Command {
  group: CommandGroup;
  label: string;
  icon: LucideIcon;
  /** The application menu that it stands in, where that is not the one of its group. */
  menu?: 'file';
  /** Each as `KeyboardEvent.key` names it; `g x` is one after the other, `Mod+x` is with Ctrl or Command. The first is shown. */
  keys: readonly string[];
  /** Keys that people bring along from other programs. They are told nowhere, and do this where no command that has them for its own can be done. */
  otherKeys?: readonly string[];
  run(context: CommandContext): void;
  /** Whether it can be done now; always, where there is none. */
  offered?(context: CommandContext): boolean;
}

/** Whether a command can be done in this window now. */
export const isOffered = ({ group, offered }: Command, context: CommandContext): boolean =>
  !(group === 'moving' && useUi.getState().alone) && (offered?.(context) ?? true);
