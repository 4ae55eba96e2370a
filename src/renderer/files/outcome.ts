import type { Events } from '../../shared/contract.ts';
import type { Notice } from '../app/ui-state.ts';
import { text } from '../text/text.ts';

/** Failures that a notice names; of the rest it says how many there are. */
const MOST_NAMED = 2;

/** What is told of mail files that were opened; null: one message is open, which says it all. */
export function noticeOf({ outcome }: Events['files:opened']): Notice | null {
  const said = text.files;
  if (!outcome.ok) return { kind: 'failure', sentence: outcome.error.message, next: outcome.error.next };
  const { added, known, failures, failed, stopped } = outcome.value;
  const named = failures.slice(0, MOST_NAMED).map(({ name, message }) => said.failed(name, message));
  const more = failed - named.length;
  const sentences = [
    ...named,
    ...(more > 0 ? [said.moreFailed(more)] : []),
    ...(added + known > 0 && (failed > 0 || stopped || added + known > 1) ? [said.opened(added, known)] : []),
    ...(added + known + failed === 0 && !stopped ? [said.nothing] : []),
    ...(stopped ? [said.stopped] : []),
  ];
  if (sentences.length === 0) return null;
  return { kind: failed > 0 || added + known === 0 ? 'failure' : 'done', sentence: sentences.join(' ') };
}
