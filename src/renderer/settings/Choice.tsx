import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  label: string;
  /** Its accessible name, where several are called the same. */
  name?: string;
  /** What it means, under the choice. */
  note?: string;
  /** Of each value, in their order. */
  names: Readonly<Record<Value, string>>;
  value: Value;
  onChange(value: Value): void;
}

/** One of a few. */
export function Choice<Value extends string>({ label, name, note, names, value, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        aria-label={name}
        value={value}
        aria-describedby={note && `${id}-note`}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {Object.entries<string>(names).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {note && (
        <p id={`${id}-note`} className="field-hint">
          {note}
        </p>
      )}
    </div>
  );
}
