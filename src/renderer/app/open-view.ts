import type { MessageView } from '../../shared/message-view.ts';
import type { Acts } from './acts.ts';
import type { Command, CommandContext } from './command.ts';
import { sectionOf, useUi } from './ui-state.ts';
import { viewIn } from './views.ts';

/** The view that is open; null: none, or it is still on its way. */
export function openView({ client }: Pick<CommandContext, 'client'>): MessageView | null {
  const { messageId, sections } = useUi.getState();
  return messageId === null ? null : viewIn(client, messageId, sectionOf(sections));
}

/** Whether a view is open. */
export const reading = (context: CommandContext): boolean => openView(context) !== null;

/** Does something with the view that is open. */
export const withView =
  (act: (view: MessageView, acts: Acts) => void): Command['run'] =>
  (context) => {
    const view = openView(context);
    if (view) act(view, context.acts);
  };
