import type { ComponentProps } from 'react';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  id: string;
  label: string;
  hint?: string | undefined;
  /** A sentence on what is wrong with it. */
  error?: string | undefined;
  /** Wrong for a reason that is told elsewhere. */
  invalid?: boolean;
  /** The dialog starts here, see Modal. */
  'data-first-focus'?: boolean;
  onValue(value: string): void;
}

/** A labelled line of text with its hint and its error. Nothing is spell-checked or remembered by the browser. */
export function TextField({ id, label, hint, error, invalid = false, onValue, ...rest }: TextFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={invalid || error !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onValue(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
