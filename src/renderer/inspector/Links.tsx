import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Link } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Url } from '../ui/Url.tsx';
import { followedLinks } from './verdict.ts';
import { PlaceButton, usePlaceOnHover } from './Place.tsx';
import { Part } from './Part.tsx';

/** Rows shown at first; those with a warning stand in front. */
const SHOWN_AT_FIRST = 5;

/** Where the links really lead. Nobody was asked. */
export function Links({ links, placeOf }: { links: Link[]; placeOf: (link: Link) => string | null }) {
  const [all, setAll] = useState(false);
  const said = text.inspect;
  const followed = followedLinks(links);
  const ordered = [...links].sort((a, b) => b.warnings.length - a.warnings.length || a.id - b.id);
  const shown = all ? ordered : ordered.slice(0, SHOWN_AT_FIRST);

  return (
    <Part title={said.links} count={links.length}>
      {followed > 0 && <p className="part-note">{said.linkSummary(followed)}</p>}
      <ul className="rows">
        {shown.map((link) => (
          <LinkRow key={link.id} link={link} place={placeOf(link)} />
        ))}
      </ul>
      {shown.length < links.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {said.more(links.length - shown.length)}
        </Button>
      )}
    </Part>
  );
}

function LinkRow({ link: { text: words, target, clean, warnings }, place }: { link: Link; place: string | null }) {
  const said = text.inspect;
  return (
    <li className="card placed" {...usePlaceOnHover(place)}>
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
