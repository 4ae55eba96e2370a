import { TriangleAlert } from 'lucide-react';
import type { MessageView } from '../../shared/message-view.ts';
import type { Link } from '../../shared/report.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { Url, hostOf } from '../ui/Url.tsx';

/** Characters after the host: there is room for every host, and none from which it could be pushed out of sight. */
const LONGEST_REST = 80;

/** As browsers show it in such a place: without what stands before an `@`, and with as much after the host as fits. */
function inShort(url: string): string {
  const parsed = URL.parse(url);
  if (parsed) parsed.username = parsed.password = '';
  const shown = parsed?.href ?? url;
  const longest = hostOf(shown).length + LONGEST_REST;
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

function Destination({ link: { target, clean } }: { link: Link }) {
  switch (target.kind) {
    case 'opaque':
      return text.link.through(target.by);
    case 'direct':
      return <Url url={inShort(clean)} />;
    case 'wrapped':
      return (
        <>
          {text.link.via(target.by)}
          <Url url={inShort(target.target)} />
        </>
      );
    case 'claimed': {
      const [before, after] = text.link.first;
      // What stands out is who will be asked.
      return (
        <>
          {before}
          <strong>{target.by}</strong>
          {after}
          <Breakable words={inShort(target.target)} />
        </>
      );
    }
  }
}

/**
 * Where the link leads that the mouse is on, whatever its text says. For eyes only: who presses it is asked before anything opens, and
 * told the same.
 */
export function LinkStatus({ view }: { view: MessageView }) {
  const pointed = useUi((ui) => ui.pointed);
  const isHere = pointed?.messageId === view.id && pointed.section === view.section;
  const link = isHere ? view.report.links.find(({ id }) => id === pointed.link) : undefined;
  if (!link) return null;
  return (
    <div className="link-status" aria-hidden data-doubtful={link.warnings.length > 0 || undefined}>
      {link.warnings.length > 0 && <TriangleAlert size={13} />}
      <span className="link-status-target">
        <Destination link={link} />
      </span>
    </div>
  );
}
