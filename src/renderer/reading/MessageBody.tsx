import { useEffect, useMemo, useState } from 'react';
import type { HtmlBody, MessageView, PageWidth } from '../../shared/message-view.ts';
import { useLayout } from '../app/layout.ts';
import { reservedFell, reservedStands, useReserved } from '../app/reserved.ts';
import { useIsDark } from '../app/theme.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { isDrawn } from './drawn.ts';
import { FoundText } from './FoundText.tsx';
import { originOf } from './prepare.ts';
import { TextBody } from './TextBody.tsx';
import { unwrapped } from './unwrap.ts';

/** Frames that stand while a message is awaited; who holds a key down passes many. */
const MOST_FRAMES = 8;

/** A document that has come is laid out and drawn within this time, unless the machine is very busy. */
const DRAWN_AFTER_MS = 300;

/** True once something has been the same for a while; never while it is null. */
function useStands(what: string | null, milliseconds: number): boolean {
  const [stood, setStood] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStood(what), milliseconds);
    return () => clearTimeout(timer);
  }, [what, milliseconds]);
  return what !== null && stood === what;
}

/** Addresses in an order that only grows at its end: a frame that is moved in the page loads anew. `isLeft`: those not wanted any more may go. */
function useStill(wanted: readonly string[], isLeft: boolean): readonly string[] {
  const [kept, setKept] = useState<readonly string[]>([]);
  const still = isLeft || kept.length > MOST_FRAMES ? kept.filter((one) => wanted.includes(one)) : kept;
  const next = [...still, ...wanted.filter((one) => !kept.includes(one))];
  const isSame = next.length === kept.length && next.every((one, at) => one === kept[at]);
  if (!isSame) setKept(next);
  return isSame ? kept : next;
}

/** What body.css fits a document by. */
const fitting = ({ least, narrowUpTo }: PageWidth = { least: 0, narrowUpTo: 0 }) =>
  ({ '--least': `${least}px`, '--narrow-up-to': `${narrowUpTo}px` }) as React.CSSProperties;

interface MessageBodyProps {
  /** Null: it is still on its way. */
  view: MessageView | null;
  /** The body of the open message is not on the screen yet. */
  isAwaited: boolean;
  /** Its message is folded: it stays laid out, unseen, to be back at once. */
  isFolded: boolean;
  /** Documents that may be read next: they are laid out, and nobody sees them. */
  ahead: readonly HtmlBody[];
  /** The document at this address has been laid out, read or not. */
  onLaidOut(url: string): void;
}

/**
 * The body. HTML is a document of its own origin in a frame that may do nothing; it cannot tell its height, so the frame
 * fills the pane and scrolls by itself. Text is text.
 */
export function MessageBody({ view, isAwaited, isFolded, ahead, onLaidOut }: MessageBodyProps) {
  const zoom = useLayout((layout) => layout.zoom);
  const darkBodies = useLayout((layout) => layout.darkBodies);
  const asDesigned = useUi((ui) => ui.asDesigned);
  const isDark = useIsDark() && darkBodies;
  const place = useUi((ui) => ui.place);
  const read = view?.body.kind === 'html' ? view.body : null;
  const own = read?.url ?? null;
  const widths = new Map([...ahead, ...(read ? [read] : [])].map(({ url, width }) => [url, width]));
  const reserved = useReserved();
  useEffect(() => reservedFell, []);
  const early = reserved.url === null ? null : originOf(reserved.url);
  // One frame for each origin, whatever stands in it. To take frames down keeps the browser from what is awaited: they go when it is here and drawn.
  const origins = useStill(
    [...new Set([own, ...ahead.map(({ url }) => url), early])].filter((url) => url !== null),
    useStands(isAwaited ? null : (own ?? ''), DRAWN_AFTER_MS),
  );
  return (
    <div
      className="body"
      data-away={view === null || isFolded || undefined}
      data-awaited={isAwaited || undefined}
      style={{ '--zoom': zoom } as React.CSSProperties}
    >
      {origins.map((origin) => {
        const isRead = origin === own;
        // Where a message is awaited, its document is asked for before there is one.
        const isEmpty = !isRead && origin === early && !reserved.isAwaited;
        const dark = isDark && !(isRead && asDesigned);
        const fragment = isRead && place !== null ? `#${place}` : '';
        return (
          <iframe
            key={origin}
            className={isRead ? 'body-frame' : 'body-ahead'}
            data-dark={dark || undefined}
            src={isEmpty ? (reserved.url ?? '') : `${origin}${dark ? 'dark' : ''}${fragment}`}
            style={fitting(widths.get(origin))}
            title={isRead ? text.reading.body(view?.subject || text.list.noSubject) : ''}
            aria-hidden={!isRead || undefined}
            inert={!isRead}
            sandbox=""
            referrerPolicy="no-referrer"
            onLoad={() => (isEmpty ? reservedStands(reserved.url ?? '') : onLaidOut(origin))}
          />
        );
      })}
      {view?.body.kind === 'text' && <Words key={`${view.id}/${view.section}`} body={view.body} view={view} />}
    </div>
  );
}

type TextBodyView = Extract<MessageView['body'], { kind: 'text' }>;

function Words({ body, view: { id, section, subject, invitations, textLinks, attachments, notes } }: { body: TextBodyView; view: MessageView }) {
  const show = useUi((ui) => ui.show);
  const find = useUi((ui) => ui.find);
  const drawn = useMemo(() => isDrawn(body.text), [body.text]);
  const shown = useMemo(() => (drawn ? body.text : unwrapped(body.text)), [drawn, body.text]);
  const reason = text.reading.textReasons[body.reason];
  const label = text.reading.body(subject || text.list.noSubject);
  return (
    // A scrolling region has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <section className="body-text" data-drawn={drawn || undefined} aria-label={label} tabIndex={0}>
      {reason && <p className="body-reason">{reason}</p>}
      {body.text.trim() === '' ? (
        // What a calendar entry says stands above, and so does what is to be known of a message in which there is nothing to read, as one that is encrypted.
        invitations.length === 0 &&
        !(attachments.length > 0 && notes.length > 0) && (
          <p className="body-reason">{attachments.length > 0 ? text.reading.onlyAttachments : text.reading.emptyText}</p>
        )
      ) : find ? (
        <FoundText words={shown} query={find.query} at={find.at} />
      ) : (
        <TextBody
          written={body.text}
          shown={shown}
          subject={subject}
          links={textLinks}
          onLink={(link) => show({ kind: 'link', messageId: id, section, link })}
          onPoint={(link) => useUi.setState({ pointed: link === null ? null : { messageId: id, section, link } })}
        />
      )}
    </section>
  );
}
