import { useId, type ReactNode } from 'react';

/** A part of the overview under its heading; `aside` stands beside the heading. */
export function Panel({ title, aside, wide = false, children }: { title: string; aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" data-wide={wide || undefined} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id} className="panel-title">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
