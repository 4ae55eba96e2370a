import { AtSign, CalendarClock, EyeOff, Image, ImageOff, LoaderCircle, ShieldCheck, ShieldQuestionMark, Undo2, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { CONSENT_DAYS, type PictureScope } from '../../shared/consent.ts';
import type { MessageView } from '../../shared/message-view.ts';
import type { Acts } from '../app/acts.ts';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Button } from '../ui/Button.tsx';
import { Tip } from '../ui/Tip.tsx';
import type { MenuAction } from '../ui/MenuItems.tsx';
import { BelieveOffer } from './BelieveOffer.tsx';
import { privacyOf, type PrivacyTone } from './privacy.ts';

export const PRIVACY_ICONS: Readonly<Record<PrivacyTone, LucideIcon>> = {
  quiet: ShieldCheck,
  kept: EyeOff,
  loading: LoaderCircle,
  shown: Image,
  watch: ShieldQuestionMark,
};

/** A number and what it counts. */
const COUNT = /(\d+ \p{L}+)/u;

/** No line ends between the two. */
const withWholeCounts = (sentence: string) =>
  sentence.split(COUNT).map((part, at) =>
    COUNT.test(part) ? (
      <span key={at} className="privacy-count">
        {part}
      </span>
    ) : (
      part
    ),
  );

/** More than so many sentences are not two short lines beside the buttons. */
const MOST_BESIDE = 2;

/** One sentence on who tried to watch, and at most two buttons on what to do about the pictures. */
export function PrivacyBar({ view, acts }: { view: MessageView; acts: Pick<Acts, 'showPictures' | 'retryPictures' | 'forget'> }) {
  const privacy = privacyOf(view);
  const Icon = PRIVACY_ICONS[privacy.tone];
  const { showAlways } = text.privacy;
  const { always, domain, standing, suspected } = privacy;
  const show = (scope: PictureScope) => () => void acts.showPictures(view.id, view.section, scope);
  const said = text.privacy;
  const actions: MenuAction[] = [
    ...(suspected > 0 ? [{ icon: Image, label: said.showSuspected(suspected), note: said.showSuspectedNote, act: show('once-suspected') }] : []),
    ...(always === null ? [] : [{ icon: CalendarClock, label: said.forDays(CONSENT_DAYS), note: always, act: show('sender-30-days') }]),
    ...(domain === null ? [] : [{ icon: AtSign, label: said.forDomain(domain), note: said.forDomainNote, act: show('domain') }]),
    ...(always === null ? [] : [{ icon: ImageOff, label: said.neverShow, note: always, act: show('never') }]),
    ...(standing === null
      ? []
      : [
          {
            icon: Undo2,
            label: standing.decision === 'never' ? said.askAgain(standing.identity) : said.forget(standing.identity),
            act: () => void acts.forget(view, standing.identity),
          },
        ]),
  ];

  return (
    <div className="privacy" data-tone={privacy.tone} data-long={privacy.sentences.length > MOST_BESIDE || undefined}>
      <Icon aria-hidden size={18} className="privacy-icon" />
      <div className="privacy-words">
        <output className="privacy-sentence">
          {privacy.sentences.map((sentence, at) => (
            <Fragment key={sentence}>
              {at > 0 && ' '}
              <span className="privacy-part">{withWholeCounts(sentence)}</span>
            </Fragment>
          ))}
        </output>
        {privacy.note && <p className="privacy-note">{privacy.note}</p>}
      </div>
      <div className="privacy-acts">
        {privacy.once && (
          <Button kind="primary" onClick={show('once')}>
            {text.privacy.show}
          </Button>
        )}
        {privacy.retry && <Button onClick={() => void acts.retryPictures(view)}>{text.app.retry}</Button>}
        {always !== null && (
          <Tip label={`${showAlways.short} ${showAlways.rest(always)}`}>
            <Button onClick={show('sender')}>
              {showAlways.short} <span className="privacy-whose">{showAlways.rest(always)}</span>
            </Button>
          </Tip>
        )}
        {always === null && standing === null && view.pictures.state !== 'none' && view.pictures.why !== null && <BelieveOffer view={view} />}
      </div>
      {actions.length > 0 && <ActionMenu label={text.privacy.more} actions={actions} />}
    </div>
  );
}
