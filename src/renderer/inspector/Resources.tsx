import { useState } from 'react';
import type { Resource } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Url } from '../ui/Url.tsx';
import { PlaceButton, usePlaceOnHover } from './Place.tsx';
import { Part } from './Part.tsx';

/** Rows shown at first: a newsletter has dozens of pictures, and they are the least of it. */
const SHOWN_AT_FIRST = 4;

/** Remote content that is nothing but that, in short rows. */
export function Resources({ title, resources, placeOf }: { title: string; resources: Resource[]; placeOf: (resource: Resource) => string | null }) {
  const [all, setAll] = useState(false);
  const said = text.inspect;
  const shown = all ? resources : resources.slice(0, SHOWN_AT_FIRST);

  return (
    <Part title={title} count={resources.length}>
      <ul className="rows">
        {shown.map((resource) => (
          <ResourceRow key={resource.id} resource={resource} place={placeOf(resource)} />
        ))}
      </ul>
      {shown.length < resources.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {said.more(resources.length - shown.length)}
        </Button>
      )}
    </Part>
  );
}

function ResourceRow({ resource, place }: { resource: Resource; place: string | null }) {
  const said = text.inspect;
  const { url, via, width, height } = resource;
  return (
    <li className="card placed" {...usePlaceOnHover(place)}>
      <p className="hint">{[said.statusPicture(resource), via, said.size(width, height)].filter((word) => word !== '').join(', ')}</p>
      <Url url={url} />
      <PlaceButton place={place} />
    </li>
  );
}
