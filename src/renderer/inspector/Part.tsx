import { useId, type ReactNode } from 'react';
import { text } from '../text/text.ts';

/** A part of the report under its heading; with a count of 0 there is none. */
export function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const id = useId();
  if (count === 0) return null;
  return (
    <section className="part" aria-labelledby={id}>
      <h3 id={id} className="part-title">
        {title}
        {count !== undefined && <span className="part-count">{text.number(count)}</span>}
      </h3>
      {children}
    </section>
  );
}
