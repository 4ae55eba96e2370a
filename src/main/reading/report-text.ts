import type { MessageView } from '../../shared/model.ts';
import { reportLines } from '../cli/output/full.ts';

/** The report of a message as text, to be pasted where there is no page. */
export function reportText({ subject, from, sentAt, authentication, report }: MessageView): string {
  return [...reportLines({ subject, from, sentAt }, report), '', authentication.sentence, 'Made by Unseen. Nothing was loaded to make it.', ''].join(
    '\n',
  );
}
