import { AtSign, Reply, ReplyAll } from 'lucide-react';
import { answerTo, type Answer, type AnswerTo } from '../../shared/answer.ts';
import type { AppState } from '../../shared/app-state.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { openView, withView } from './open-view.ts';
import { keys } from './queries.ts';

const said = text.commands;

/** Who would get an answer to the open message; null: none is open. */
function answerIn(context: CommandContext, who: AnswerTo): Answer | null {
  const view = openView(context);
  const own = context.client.getQueryData<AppState>(keys.state)?.accounts.map(({ address }) => address) ?? [];
  return view && answerTo(view, own, who);
}

/** What goes on outside of Unseen, which writes no mail itself. */
export const ANSWER_COMMANDS: readonly Command[] = [
  {
    group: 'reading',
    label: said.answer,
    icon: Reply,
    keys: ['Mod+r'],
    offered: (context) => (answerIn(context, 'sender')?.to.length ?? 0) > 0,
    run: withView((view, acts) => void acts.answer(view.id, view.section, 'sender')),
  },
  {
    group: 'reading',
    label: said.answerAll,
    icon: ReplyAll,
    keys: ['Mod+Shift+r'],
    offered: (context) => {
      const answer = answerIn(context, 'all');
      return answer !== null && answer.to.length > 0 && answer.cc.length > 0;
    },
    run: withView((view, acts) => void acts.answer(view.id, view.section, 'all')),
  },
  {
    group: 'reading',
    label: said.copyAddress,
    icon: AtSign,
    keys: ['c'],
    offered: (context) => (openView(context)?.from[0]?.address ?? '') !== '',
    run: withView((view, acts) => {
      const [sender] = view.from;
      if (sender) void acts.copyAddress(view.id, view.section, sender.address);
    }),
  },
];
