import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Request } from '../../shared/contract.ts';
import type { MenuItem } from '../../shared/menu.ts';
import { text } from '../text/text.ts';
import { useActs } from './acts.ts';
import { callFor, useBridge } from './bridge.ts';
import { isOffered, type Command, type CommandContext, type CommandGroup } from './command.ts';
import { commandOf, COMMANDS } from './commands.ts';
import { useUi } from './ui-state.ts';

/** What can be done now changes with each step through the list; a menu that nobody has opened may be late. */
const SETTLE_MS = 300;

const GROUPS: readonly CommandGroup[] = ['reading', 'moving', 'app'];

/** A dialog has its own ways, and what is done to messages is done where they are seen. */
function canBeDone(command: Command, context: CommandContext): boolean {
  const { overlay, screen } = useUi.getState();
  return overlay === null && (screen === 'mail' || command.group !== 'reading') && isOffered(command, context);
}

/** The commands that have a key, as the application menu shows them. */
function menuOf(context: CommandContext): Request<'menu:show'> {
  const itemsOf = (commands: readonly Command[]): MenuItem[] =>
    commands.flatMap((command) => {
      const [key] = command.keys;
      return key === undefined ? [] : [{ label: command.label, key, enabled: canBeDone(command, context) }];
    });
  return {
    file: itemsOf(COMMANDS.filter(({ menu }) => menu === 'file')),
    groups: GROUPS.map((group) => ({
      label: text.keys.groups[group],
      items: itemsOf(COMMANDS.filter((command) => command.group === group && command.menu === undefined)),
    })),
  };
}

/** Keeps the application menu in step with what can be done, and does what is chosen in it. */
export function useMenu(): void {
  const bridge = useBridge();
  const client = useQueryClient();
  const acts = useActs();

  useEffect(() => {
    const context = { client, acts };
    let shown = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    // There is one menu for all windows: that of the one that is used.
    let inUse = true;
    const show = () => {
      timer = undefined;
      if (!inUse) return;
      const menu = menuOf(context);
      const now = JSON.stringify(menu);
      if (now === shown) return;
      shown = now;
      // The menu stays as it was.
      callFor(bridge, 'menu:show', menu).catch(() => undefined);
    };
    const later = () => {
      timer ??= setTimeout(show, SETTLE_MS);
    };
    later();
    const focused = () => {
      inUse = true;
      shown = '';
      later();
    };
    const blurred = () => {
      inUse = false;
    };
    window.addEventListener('focus', focused);
    window.addEventListener('blur', blurred);
    const ends = [
      () => window.removeEventListener('focus', focused),
      () => window.removeEventListener('blur', blurred),
      useUi.subscribe(later),
      client.getQueryCache().subscribe(later),
      bridge.on('command:chosen', ({ key }) => {
        const command = commandOf(key);
        if (command && canBeDone(command, context)) command.run(context);
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [bridge, client, acts]);
}
