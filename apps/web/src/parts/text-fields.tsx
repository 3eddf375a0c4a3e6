import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { session as words } from '../words/words.js';
import { Button } from './button.js';
import { Textarea, Textbox } from './controls.js';
import { FieldFrame, useField, type FieldProps } from './field.js';

export function TextField({
  type = 'text',
  inputMode,
  placeholder,
  ...field
}: FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'time';
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email';
  placeholder?: string;
}) {
  const bound = useField(field);
  const { autoComplete = 'off', autoFocus, disabled } = field;
  return (
    <FieldFrame field={field} bound={bound}>
      <Textbox {...bound.control} {...{ type, inputMode, placeholder, autoComplete, autoFocus, disabled }} />
    </FieldFrame>
  );
}

/** A date as the browser asks for it; its value is `yyyy-mm-dd`, or empty. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  const bound = useField({ size: 'short', ...field });
  return (
    <FieldFrame field={{ size: 'short', ...field }} bound={bound}>
      <Textbox {...bound.control} type="date" {...{ min, max, disabled: field.disabled }} />
    </FieldFrame>
  );
}

/** A date and a time; its value is `yyyy-mm-ddThh:mm` in the time of Amsterdam, or empty. */
export function DateTimeField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  const bound = useField({ size: 'medium', ...field });
  return (
    <FieldFrame field={{ size: 'medium', ...field }} bound={bound}>
      <Textbox {...bound.control} type="datetime-local" {...{ min, max, disabled: field.disabled }} />
    </FieldFrame>
  );
}

/** A number; its value is a number, or null when empty. */
export function NumberField({
  min,
  max,
  step = 1,
  unit,
  ...field
}: FieldProps & { min?: number; max?: number; step?: number; unit?: string }) {
  const bound = useField(
    { size: 'short', ...field },
    {
      setValueAs: (value: unknown) =>
        value === '' || value === null || value === undefined ? null : Number(value),
    },
  );
  return (
    <FieldFrame field={{ size: 'short', ...field }} bound={bound}>
      <span className="row field-unit">
        <Textbox
          {...bound.control}
          type="number"
          inputMode="decimal"
          {...{ min, max, step, disabled: field.disabled }}
        />
        {unit && <span className="soft">{unit}</span>}
      </span>
    </FieldFrame>
  );
}

export function TextAreaField({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  const bound = useField(field);
  return (
    <FieldFrame field={field} bound={bound}>
      <Textarea {...bound.control} rows={rows} autoFocus={field.autoFocus} disabled={field.disabled} />
    </FieldFrame>
  );
}

export function PasswordField(field: FieldProps) {
  const bound = useField(field);
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame field={field} bound={bound}>
      <span className="field-with-button">
        <Textbox {...bound.control} type={shown ? 'text' : 'password'} autoComplete={field.autoComplete} />
        <Button
          kind="subtle"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          icon={shown ? <EyeOff className="icon" aria-hidden /> : <Eye className="icon" aria-hidden />}
        >
          <span className="visually-hidden">{shown ? words.hidePassword : words.showPassword}</span>
        </Button>
      </span>
    </FieldFrame>
  );
}
