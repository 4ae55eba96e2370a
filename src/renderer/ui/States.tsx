import { TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { userErrorOf } from '../app/bridge.ts';
import { text } from '../text/text.ts';
import { Button } from './Button.tsx';

/** Where there is nothing to show, and that is all right. */
export function Empty({ icon: Icon, title, note, children }: { icon: LucideIcon; title: string; note?: string; children?: ReactNode }) {
  return (
    <div className="state">
      <span className="state-icon">
        <Icon aria-hidden size={28} strokeWidth={1.5} />
      </span>
      <p className="state-title">{title}</p>
      {note && <p className="state-note">{note}</p>}
      {children}
    </div>
  );
}

/** Where something could not be had: what happened, what to do, and a button to try again. */
export function Failed({ title, thrown, retry }: { title: string; thrown: unknown; retry(): void }) {
  const { message, next } = userErrorOf(thrown);
  return (
    <div className="state state-failed" role="alert">
      <span className="state-icon">
        <TriangleAlert aria-hidden size={28} strokeWidth={1.5} />
      </span>
      <p className="state-title">{title}</p>
      <p className="state-note">
        {message} {next}
      </p>
      <Button onClick={retry}>{text.app.retry}</Button>
    </div>
  );
}

/** Grey shapes where content is on its way. They appear only when it takes long enough to be noticed. */
export function Skeleton({ label, rows }: { label: string; rows: number }) {
  return (
    <output className="skeleton" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </output>
  );
}
