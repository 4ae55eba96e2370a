import { useId } from 'react';

interface CheckProps {
  label: string;
  /** What it means, under the label. */
  note: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off. */
export function Check({ label, note, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className="check">
      <input id={id} type="checkbox" checked={checked} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.checked)} />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-note`} className="hint">
          {note}
        </p>
      </div>
    </div>
  );
}
