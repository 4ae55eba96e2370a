import type { StandingConsent } from '../../shared/consent.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { TrackerReport } from '../../shared/report.ts';
import { text } from '../text/text.ts';

/** The state of a message's privacy; each has one icon and one colour wherever it is shown. */
export type PrivacyTone = 'quiet' | 'kept' | 'loading' | 'shown' | 'watch';

/** What the privacy bar says and offers. */
interface Privacy {
  tone: PrivacyTone;
  /** One after another; each has a line where there is room for one. */
  sentences: readonly string[];
  /** A second, quieter sentence: why something cannot be had, or stays out. */
  note: string | null;
  /** "Show pictures" is offered. */
  once: boolean;
  /** Pictures did not come that may come now. */
  retry: boolean;
  /** Identity that "always" is offered for; null: it is not. */
  always: string | null;
  /** Domain for all of whose addresses "always" is offered; null: it is not. */
  domain: string | null;
  /** Pictures with a personal mark that may be shown on their own responsibility; 0: not offered. */
  suspected: number;
  /** The choice that is at work, and can be taken back here. */
  standing: StandingConsent | null;
}

/** Whether a host is one of the names that no host can have (RFC 2606, 2), as in the sample mailbox. */
const isSample = (host: string) => host.endsWith('.example');

/** What became of the pictures that were wanted, and whether it is worth another try. */
function outcome(loaded: number, failed: number, report: TrackerReport): Pick<Privacy, 'retry'> & { sentence: string } {
  const said = text.privacy;
  if (failed === 0) return { sentence: said.shown(loaded), retry: false };
  if (loaded > 0) return { sentence: said.someFailed(loaded, failed), retry: true };
  const inSample = report.resources.every(({ status, host }) => status.state !== 'failed' || isSample(host));
  return inSample ? { sentence: said.sampleFailed, retry: false } : { sentence: said.allFailed(failed), retry: true };
}

/** Everything the privacy bar tells of an open message. */
export function privacyOf({ pictures, report }: Pick<MessageView, 'pictures' | 'report'>): Privacy {
  const said = text.privacy;
  const trackers = report.resources.filter(({ grade }) => grade === 'named' || grade === 'structural').length;
  const others = report.resources.filter(({ grade, kind }) => (grade === 'none' || grade === 'suspected') && kind !== 'picture').length;
  const keptOut = trackers > 0 ? [said.trackers(trackers)] : [];
  const receipt = report.receipts.length > 0 ? said.receipt : [];
  const nothing = { once: false, retry: false, always: null, domain: null, suspected: 0, standing: null, note: null };

  switch (pictures.state) {
    case 'none': {
      const sentences = [...keptOut, ...(others > 0 ? [said.others(others)] : []), ...receipt];
      if (sentences.length === 0) {
        return report.whole ? { ...nothing, tone: 'quiet', sentences: [said.nothing] } : { ...nothing, tone: 'watch', sentences: said.partial };
      }
      return { ...nothing, tone: 'kept', sentences };
    }
    case 'blocked': {
      const { showable, suspected, identity, domain, why, standing } = pictures;
      // Who wants to see none of a sender is not asked again.
      const asks = showable > 0 && standing === null;
      const notes = [
        ...(standing ? [said.never(standing.identity)] : []),
        ...(suspected > 0 ? [said.suspected(suspected)] : []),
        ...(why !== null && showable > 0 ? [why] : []),
      ];
      return {
        tone: 'kept',
        sentences: [...keptOut, said.pictures(showable + suspected), ...receipt],
        note: notes.join(' ') || null,
        once: showable > 0,
        retry: false,
        always: asks ? identity : null,
        domain: asks ? domain : null,
        suspected,
        standing,
      };
    }
    case 'shown': {
      const { scope, identity, domain, why, standing, showable, suspected, loaded, failed } = pictures;
      const withSuspected = scope === 'once-suspected';
      const wanted = showable + (withSuspected ? suspected : 0);
      const pending = loaded + failed === 0 && wanted > 0;
      const { sentence, retry } = pending ? { sentence: said.loading(wanted), retry: false } : outcome(loaded, failed, report);
      const notes = [
        ...(suspected > 0 ? [withSuspected ? said.suspectedShown(suspected) : said.suspected(suspected)] : []),
        ...(standing ? [said.always(standing.identity, standing.expiresAt)] : []),
        ...(scope !== 'sender' && why !== null ? [why] : []),
      ];
      return {
        tone: pending ? 'loading' : withSuspected ? 'watch' : 'shown',
        sentences: [sentence, ...keptOut, ...receipt],
        note: notes.join(' ') || null,
        once: false,
        retry,
        always: scope === 'sender' ? null : identity,
        domain: scope === 'sender' ? null : domain,
        suspected: withSuspected ? 0 : suspected,
        standing,
      };
    }
  }
}
