import type { MessageView } from '../../shared/model.ts';
import { useLayout } from '../app/layout.ts';
import { useIsDark } from '../app/theme.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { FoundText } from './FoundText.tsx';
import { TextBody } from './TextBody.tsx';

/**
 * The body. HTML is a document of its own origin in a frame that may do nothing; it cannot tell its height, so the frame
 * fills the pane and scrolls by itself. Text is text.
 */
export function MessageBody({ view: { body, subject } }: { view: MessageView }) {
  const { zoom, darkBodies } = useLayout();
  const asDesigned = useUi((ui) => ui.asDesigned);
  const dark = useIsDark() && darkBodies && !asDesigned;
  const sized = { '--zoom': zoom } as React.CSSProperties;
  const find = useUi((ui) => ui.find);
  const title = text.reading.body(subject || text.list.noSubject);
  const place = useUi((ui) => ui.place);
  const fragment = place === null ? '' : `#${place}`;
  if (body.kind === 'html') {
    return (
      <div className="body" style={sized}>
        <iframe
          key={`${body.url} ${dark}`}
          className="body-frame"
          data-dark={dark || undefined}
          src={`${body.url}${dark ? 'dark' : ''}${fragment}`}
          title={title}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      </div>
    );
  }
  const reason = text.reading.textReasons[body.reason];
  return (
    // A scrolling region has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <section className="body body-text" style={sized} aria-label={title} tabIndex={0}>
      {reason && <p className="body-reason">{reason}</p>}
      {body.text.trim() === '' ? (
        <p className="body-reason">{text.reading.emptyText}</p>
      ) : find ? (
        <FoundText words={body.text} query={find.query} at={find.at} />
      ) : (
        <TextBody words={body.text} />
      )}
    </section>
  );
}
