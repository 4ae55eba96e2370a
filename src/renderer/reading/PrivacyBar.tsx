import { EyeOff, Image, LoaderCircle, ShieldCheck, ShieldQuestionMark, Undo2, type LucideIcon } from 'lucide-react';
import type { MessageView } from '../../shared/model.ts';
import type { Acts } from '../app/acts.ts';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Button, Tip } from '../ui/Button.tsx';
import { privacyOf, type PrivacyTone } from './privacy.ts';

export const PRIVACY_ICONS: Readonly<Record<PrivacyTone, LucideIcon>> = {
  quiet: ShieldCheck,
  kept: EyeOff,
  loading: LoaderCircle,
  shown: Image,
  watch: ShieldQuestionMark,
};

/** One sentence on who tried to watch, and at most two buttons on what to do about the pictures. */
export function PrivacyBar({ view, acts }: { view: MessageView; acts: Pick<Acts, 'showPictures' | 'forget'> }) {
  const privacy = privacyOf(view);
  const Icon = PRIVACY_ICONS[privacy.tone];
  const { showAlways } = text.privacy;
  const { always, standing, suspected } = privacy;

  return (
    <div className="privacy" data-tone={privacy.tone}>
      <Icon aria-hidden size={18} className="privacy-icon" />
      <div className="privacy-words">
        <output className="privacy-sentence">{privacy.sentence}</output>
        {privacy.note && <p className="privacy-note">{privacy.note}</p>}
      </div>
      <div className="privacy-acts">
        {privacy.once && (
          <Button kind="primary" onClick={() => void acts.showPictures(view.id, view.section, 'once')}>
            {text.privacy.show}
          </Button>
        )}
        {always !== null && (
          <Tip label={`${showAlways.short} ${showAlways.rest(always)}`}>
            <Button onClick={() => void acts.showPictures(view.id, view.section, 'sender')}>
              {showAlways.short} <span className="hidden">{showAlways.rest(always)}</span>
            </Button>
          </Tip>
        )}
      </div>
      {(suspected > 0 || standing !== null) && (
        <ActionMenu
          label={text.privacy.more}
          actions={[
            ...(suspected > 0
              ? [
                  {
                    icon: Image,
                    label: text.privacy.showSuspected(suspected),
                    note: text.privacy.showSuspectedNote,
                    act: () => void acts.showPictures(view.id, view.section, 'once-suspected'),
                  },
                ]
              : []),
            ...(standing === null ? [] : [{ icon: Undo2, label: text.privacy.forget(standing), act: () => void acts.forget(view, standing) }]),
          ]}
        />
      )}
    </div>
  );
}
