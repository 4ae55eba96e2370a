import './inspector.css';
import { Braces, Copy, FileText, Share, X } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { MessageView } from '../../shared/message-view.ts';
import { placeOfLink, placeOfResource, type Resource } from '../../shared/report.ts';
import { useActs } from '../app/acts.ts';
import { useView } from '../app/views.ts';
import { sectionOf, useUi } from '../app/ui-state.ts';
import { PRIVACY_ICONS } from '../reading/PrivacyBar.tsx';
import { text } from '../text/text.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Breakable } from '../ui/Breakable.tsx';
import { IconButton } from '../ui/Button.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import { AuthenticationFacts } from './AuthenticationFacts.tsx';
import { Links } from './Links.tsx';
import { Part } from './Part.tsx';
import { Resources } from './Resources.tsx';
import { SenderFacts } from './SenderFacts.tsx';
import { Trackers } from './Trackers.tsx';
import { Unsubscribing } from './Unsubscribing.tsx';
import { ofGrade, verdictOf } from './verdict.ts';

/** Who tried to watch the open message, and what they would have learnt. `takesFocus`: it came over what had it. */
export function Inspector({ takesFocus, onClose }: { takesFocus: boolean; onClose(): void }) {
  const messageId = useUi((ui) => ui.messageId);
  const section = useUi((ui) => sectionOf(ui.sections));
  const as = useUi((ui) => ui.as);
  const { data, isPending } = useView(messageId, section, as);
  // What was said of the last message is taken down when there is something to say of the next.
  const [last, setLast] = useState(data);
  if (last !== data && !(messageId !== null && isPending)) setLast(data);
  // The message itself comes first.
  const view = useDeferredValue(last);
  const isAway = view !== undefined && (view.id !== messageId || view.section !== section);
  const acts = useActs();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) takeFocus(scroller.current);
  }, [takesFocus]);

  return (
    <div className="inspector" data-away={isAway || undefined} aria-busy={isAway}>
      <header className="inspector-head">
        <h2 className="inspector-title">{text.inspect.label}</h2>
        {view && !isAway && (
          <ActionMenu
            label={text.inspect.report.menu}
            icon={Share}
            actions={[
              { icon: Copy, label: text.inspect.report.copy, act: () => void acts.copyReport(view.id, section) },
              {
                icon: FileText,
                label: text.inspect.report.page,
                note: text.inspect.report.pageNote,
                act: () => void acts.saveReport(view.id, section, 'html'),
              },
              { icon: Braces, label: text.inspect.report.json, act: () => void acts.saveReport(view.id, section, 'json') },
            ]}
          />
        )}
        <IconButton icon={X} label={text.inspect.close} shortcut="I" onClick={onClose} />
      </header>
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <div className="inspector-scroll" tabIndex={0} ref={scroller}>
        {view && <Report key={`${view.id}/${section}`} view={view} />}
      </div>
    </div>
  );
}

/** Drawn for its message once: what else happens in the window has it as it is. */
const Report = memo(function Report({ view }: { view: MessageView }) {
  const said = text.inspect;
  const { report } = view;
  const verdict = verdictOf(report);
  const Icon = PRIVACY_ICONS[verdict.tone];
  const trackers = [...ofGrade(report, 'named'), ...ofGrade(report, 'structural')];
  const suspected = ofGrade(report, 'suspected');
  const ordinary = ofGrade(report, 'none');
  const placed = (place: string) => (view.places.includes(place) ? place : null);
  const placeOf = ({ id }: Resource) => placed(placeOfResource(id));

  return (
    <>
      <div className="verdict" data-tone={verdict.tone}>
        <Icon aria-hidden size={22} />
        <p>{verdict.sentence}</p>
      </div>
      {report.learnt && (
        <Part title={said.learnt}>
          <p className="learnt selectable">
            <Breakable words={report.learnt} />
          </p>
        </Part>
      )}
      <Trackers title={said.trackers} trackers={trackers} placeOf={placeOf} />
      <Trackers title={said.suspectedHeading} trackers={suspected} placeOf={placeOf} />
      <Part title={said.receipts} count={report.receipts.length}>
        {report.receipts.map(({ header, to, sentence }) => (
          <div key={`${header} ${to}`} className="card selectable">
            <p>{sentence}</p>
            <p className="hint">{said.receiptTo(to)}</p>
            <code className="excerpt">{header}</code>
          </div>
        ))}
      </Part>
      <Resources title={said.pictures} resources={ordinary.filter(({ kind }) => kind === 'picture')} placeOf={placeOf} />
      <Resources title={said.others} resources={ordinary.filter(({ kind }) => kind !== 'picture')} placeOf={placeOf} />
      <Links links={report.links} placeOf={({ id }) => placed(placeOfLink(id))} />
      {report.platform && (
        <Part title={said.platform}>
          <div className="card selectable">
            <p>
              <strong>{report.platform.name}</strong>
            </p>
            <code className="excerpt">
              <Breakable words={report.platform.evidence} />
            </code>
          </div>
        </Part>
      )}
      <Unsubscribing view={view} />
      {view.section === '' && <SenderFacts messageId={view.id} />}
      <AuthenticationFacts authentication={view.authentication} />
    </>
  );
});
