import { TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import type { Link } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { useFirstRows } from '../ui/first-rows.tsx';
import { Url } from '../ui/Url.tsx';
import { followedLinks } from './verdict.ts';
import { PlaceButton, usePlaceOnHover } from './Place.tsx';
import { Part } from './Part.tsx';

/** Rows shown at first; those with a warning stand in front. */
const SHOWN_AT_FIRST = 5;

/** Where the links really lead. Nobody was asked. */
export function Links({ links, placeOf }: { links: Link[]; placeOf: (link: Link) => string | null }) {
  const said = text.inspect;
  const followed = followedLinks(links);
  const ordered = [...links].sort((a, b) => b.warnings.length - a.warnings.length || a.id - b.id);
  const { shown, rowRef, more } = useFirstRows(ordered, SHOWN_AT_FIRST);

  return (
    <Part title={said.links} count={links.length}>
      {followed > 0 && <p className="part-note">{said.linkSummary(followed)}</p>}
      <ul className="rows">
        {shown.map((link, at) => (
          <LinkRow key={link.id} ref={rowRef(at)} link={link} place={placeOf(link)} />
        ))}
      </ul>
      {more}
    </Part>
  );
}

function LinkRow({ link, place, ref }: { link: Link; place: string | null; ref: Ref<HTMLLIElement> | undefined }) {
  const { text: words, target, clean, warnings } = link;
  const said = text.inspect;
  return (
    <li ref={ref} className="card placed" {...usePlaceOnHover(place)}>
      <p className="link-words selectable">{words || said.linkNoText}</p>
      {warnings.map((warning) => (
        <p key={warning} className="link-warning">
          <TriangleAlert aria-hidden size={14} /> {warning}
        </p>
      ))}
      {target.kind === 'opaque' && <p className="hint">{said.linkOpaque(target.by)}</p>}
      {target.kind === 'wrapped' && <p className="hint">{said.linkWrapped(target.by)}</p>}
      {target.kind === 'claimed' && <p className="hint">{said.linkClaimed(target.by)}</p>}
      <Url url={clean} />
      <PlaceButton place={place} />
    </li>
  );
}
