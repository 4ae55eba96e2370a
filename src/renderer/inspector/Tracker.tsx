import type { Ref } from 'react';
import type { Resource } from '../../shared/report.ts';
import { text } from '../text/text.ts';
import { PlaceButton, usePlaceOnHover } from './Place.tsx';
import { Breakable } from '../ui/Breakable.tsx';
import { Url } from '../ui/Url.tsx';

/** One tracker, or suspect: who it is, what it learns, how we know, and that it was kept out. */
export function Tracker({ resource, place, ref }: { resource: Resource; place: string | null; ref?: Ref<HTMLElement> | undefined }) {
  const said = text.inspect;
  const { grade, service, evidence, host, url, via, trigger, repeats, width, height } = resource;
  const details = [said.size(width, height), repeats > 1 ? said.repeats(repeats) : ''].filter((detail) => detail !== '');

  return (
    <article ref={ref} className="card tracker" data-grade={grade} {...usePlaceOnHover(place)}>
      <header className="tracker-head">
        <div className="tracker-title">
          <h4 className="tracker-name">
            <Breakable words={service?.name ?? (grade === 'suspected' ? host : said.unknownService(host))} />
          </h4>
          <span className="chip" data-grade={grade} title={said.gradeHelp[grade]}>
            {said.grades[grade]}
          </span>
        </div>
        <PlaceButton place={place} />
      </header>
      {service ? <p className="hint">{said.by(service.company, service.purpose)}</p> : <p className="hint">{said.gradeHelp[grade]}</p>}
      {service && service.learns.length > 0 && (
        <p className="tracker-learns">
          <span className="term">{said.learns}</span> {text.and(service.learns)}.
        </p>
      )}
      {evidence.length > 0 && (
        <div>
          <p className="term">{said.evidence}</p>
          <ul className="evidence selectable">
            {evidence.map(({ sentence, excerpt }) => (
              <li key={`${sentence} ${excerpt}`}>
                {sentence}
                {excerpt !== null && (
                  <code className="excerpt">
                    <Breakable words={excerpt} />
                  </code>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="tracker-status" data-state={resource.status.state}>
        {grade === 'suspected' ? said.statusPicture(resource) : said.status(resource)}
      </p>
      <p className="hint">
        {said.would(via, trigger)}
        {details.length > 0 && `, ${details.join(', ')}`}
      </p>
      <Url url={url} />
    </article>
  );
}
