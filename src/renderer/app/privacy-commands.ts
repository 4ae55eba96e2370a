import { Image, Images, MailX, Radar } from 'lucide-react';
import { privacyOf } from '../reading/privacy.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { isReading, toggleInspector } from './inspector-place.ts';
import { openView, withView } from './open-view.ts';
import { useUi } from './ui-state.ts';

const said = text.commands;

const privacy = (context: CommandContext) => {
  const view = openView(context);
  return view && privacyOf(view);
};

/** What of the open message is shown of others' servers, and who would have watched. */
export const PRIVACY_COMMANDS: readonly Command[] = [
  {
    group: 'reading',
    label: said.pictures,
    icon: Image,
    keys: ['I'],
    offered: (context) => privacy(context)?.once ?? false,
    run: withView((view, acts) => {
      if (privacyOf(view).once) void acts.showPictures(view.id, view.section, 'once');
    }),
  },
  {
    group: 'reading',
    label: said.always,
    icon: Images,
    keys: [],
    offered: (context) => (privacy(context)?.always ?? null) !== null,
    run: withView((view, acts) => void acts.showPictures(view.id, view.section, 'sender')),
  },
  {
    group: 'reading',
    label: said.unsubscribe,
    icon: MailX,
    keys: [],
    offered: (context) => (openView(context)?.unsubscribe?.ways.length ?? 0) > 0,
    run: withView((view) => useUi.getState().show({ kind: 'unsubscribe', messageId: view.id })),
  },
  {
    group: 'reading',
    label: said.inspector,
    icon: Radar,
    keys: ['i'],
    offered: () => isReading(useUi.getState()),
    run: ({ client, acts }) => toggleInspector(client, acts),
  },
];
