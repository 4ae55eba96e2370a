import type { Mailbox } from '../../shared/model.ts';
import { text } from '../text/text.ts';

const { commands, themes, mailboxes } = text.otherWords;
const namesOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words)[];

const BY_LABEL: ReadonlyMap<string, string> = new Map([
  ...namesOf(commands).map((name) => [text.commands[name], commands[name]] as const),
  ...namesOf(themes).map((theme) => [text.commands.theme(text.settings.themes[theme]), themes[theme]] as const),
  ...namesOf(mailboxes).map((use) => [text.commands.goTo(text.sidebar.names[use]), mailboxes[use]] as const),
]);

/** By what other words a command is looked for that is called so. */
export const otherWordsOf = (label: string): string => BY_LABEL.get(label) ?? '';

/** The same for a mailbox: whoever looks for the bin means the trash. */
export const otherWordsOfMailbox = ({ specialUse }: Pick<Mailbox, 'specialUse'>): string => (specialUse === null ? '' : mailboxes[specialUse]);
