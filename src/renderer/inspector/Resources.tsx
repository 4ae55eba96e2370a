import { useState } from 'react';
import type { Resource } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { Url } from '../ui/Url.tsx';
import { Part } from './Part.tsx';

/** Rows shown at first: a newsletter has dozens of pictures, and they are the least of it. */
const SHOWN_AT_FIRST = 4;

/** Remote content that is nothing but that, in short rows. */
export function Resources({ title, resources }: { title: string; resources: Resource[] }) {
  const [all, setAll] = useState(false);
  const said = text.inspect;
  const shown = all ? resources : resources.slice(0, SHOWN_AT_FIRST);

  return (
    <Part title={title} count={resources.length}>
      <ul className="rows">
        {shown.map((resource) => (
          <li key={resource.id} className="card">
            <p className="hint">
              {[said.statusPicture(resource), resource.via, said.size(resource.width, resource.height)].filter((word) => word !== '').join(', ')}
            </p>
            <Url url={resource.url} />
          </li>
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
