import { TriangleAlert } from 'lucide-react';
import type { MessageView } from '../../shared/model.ts';
import type { Link } from '../../shared/report.ts';
import { useUi } from '../app/ui-state.ts';
import { text } from '../text/text.ts';
import { Url } from '../ui/Url.tsx';

function Destination({ link: { target, clean } }: { link: Link }) {
  if (target.kind === 'opaque') return text.link.through(target.by);
  return <Url url={target.kind === 'wrapped' ? target.target : clean} />;
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
