import type { MessageView } from '../../shared/message-view.ts';
import type { Language } from '../../shared/settings.ts';
import { REPORT_TEXT } from '../../shared/text/report.ts';
import { speakerOf } from '../../shared/text/sentences.ts';
import { reportLines } from '../cli/output/full.ts';
import { defanged } from './defanged.ts';

/** The report of a message as text, to be pasted where there is no page. No address in it is one that a program would ask for. */
export function reportText(view: MessageView, language: Language): string {
  const { subject, from, sentAt, authentication, report } = speakerOf(language)(view);
  const text = REPORT_TEXT[language];
  const lines = [...reportLines({ subject, from, sentAt }, report, text), '', authentication.sentence];
  const hosts = [...report.resources, ...report.links].map(({ host }) => host);
  return `${defanged(lines.join('\n'), hosts)}\n${text.madeBy} ${text.defanged}\n`;
}
