import type { Ref } from 'react';
import type { Resource } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { useFirstRows } from '../ui/first-rows.tsx';
import { Url } from '../ui/Url.tsx';
import { PlaceButton, usePlaceOnHover } from './Place.tsx';
import { Part } from './Part.tsx';

/** Rows shown at first: a newsletter has dozens of pictures, and they are the least of it. */
const SHOWN_AT_FIRST = 4;

/** Remote content that is nothing but that, in short rows. */
export function Resources({ title, resources, placeOf }: { title: string; resources: Resource[]; placeOf: (resource: Resource) => string | null }) {
  const { shown, rowRef, more } = useFirstRows(resources, SHOWN_AT_FIRST);

  return (
    <Part title={title} count={resources.length}>
      <ul className="rows">
        {shown.map((resource, at) => (
          <ResourceRow key={resource.id} ref={rowRef(at)} resource={resource} place={placeOf(resource)} />
        ))}
      </ul>
      {more}
    </Part>
  );
}

function ResourceRow({ resource, place, ref }: { resource: Resource; place: string | null; ref: Ref<HTMLLIElement> | undefined }) {
  const said = text.inspect;
  const { url, via, width, height } = resource;
  return (
    <li ref={ref} className="card placed" {...usePlaceOnHover(place)}>
      <p className="hint">{[said.statusPicture(resource), via, said.size(width, height)].filter((word) => word !== '').join(', ')}</p>
      <Url url={url} />
      <PlaceButton place={place} />
    </li>
  );
}
