import {
  Checkbox,
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  RadioButton,
  Select,
  Textarea,
  Textbox,
} from './controls.js';
import { Eye, EyeOff } from 'lucide-react';
import { useContext, useState, type ReactNode } from 'react';
import { get, useFormContext, type RegisterOptions } from 'react-hook-form';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import { fieldId, FormScope } from './form.js';

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** The label says when a field is not; see `optional`. */
  required?: boolean;
  /** Neither needed nor free: what is around the field says when it is needed. */
  unmarked?: boolean;
  /** In the user's words, e.g. "Vul de achternaam in." */
  requiredMessage?: string;
  validate?: RegisterOptions['validate'];
  autoComplete?: string;
  autoFocus?: boolean;
  /** Characters that the value usually has: a postcode is not as wide as an address. */
  size?: 'short' | 'medium' | 'full';
  disabled?: boolean;
}

interface Bound {
  id: string;
  error: string | undefined;
  /** What the control itself needs: register's handlers, and what describes it. */
  control: Record<string, unknown>;
}

/** Ties a control to the form around it: value, message, and the text that describes it to a screen reader. */
export function useField(
  { name, label, hint, required, requiredMessage, validate, autoFocus }: FieldProps,
  extra?: RegisterOptions,
): Bound {
  const { register, formState } = useFormContext();
  const id = fieldId(name, useContext(FormScope));
  const error = (get(formState.errors, name) as { message?: string } | undefined)?.message;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const { required: _native, ...registered } = register(name, {
    ...extra,
    required: required ? (requiredMessage ?? `Vul ${label.toLowerCase()} in.`) : false,
    validate,
  } as RegisterOptions);
  return {
    id,
    error,
    control: {
      ...registered,
      id,
      'aria-describedby': describedBy,
      'aria-invalid': error ? true : undefined,
      'aria-required': required || undefined,
      invalid: Boolean(error),
      'data-first-focus': autoFocus || undefined,
    },
  };
}

/** Label, hint, control and message, in that order. */
function FieldFrame({ field, bound, children }: { field: FieldProps; bound: Bound; children: ReactNode }) {
  const words = useWords().answers;
  return (
    <FormField invalid={Boolean(bound.error)} className={`field ${field.size ?? 'full'}`}>
      <FormLabel htmlFor={bound.id}>
        {field.label}{' '}
        {!field.required && !field.unmarked && <span className="soft field-optional">{words.optional}</span>}
      </FormLabel>
      {field.hint && <FormFieldDescription id={`${bound.id}-hint`}>{field.hint}</FormFieldDescription>}
      {bound.error && <FormFieldErrorMessage id={`${bound.id}-error`}>{bound.error}</FormFieldErrorMessage>}
      {children}
    </FormField>
  );
}

export function TextField({
  type = 'text',
  inputMode,
  placeholder,
  ...field
}: FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search';
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

export interface Option {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Beside the label: what sets this one apart. Not in a list that folds. */
  aside?: ReactNode;
}

export function SelectField({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const bound = useField(field);
  const words = useWords().answers;
  return (
    <FieldFrame field={field} bound={bound}>
      <Select {...bound.control} disabled={field.disabled}>
        <option value="">{words.choose}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </FieldFrame>
  );
}

/** One of a few, all in sight. */
export function RadioField({
  options,
  inline,
  ...field
}: FieldProps & { options: readonly Option[]; inline?: boolean }) {
  const bound = useField(field);
  const { 'aria-describedby': describedBy, 'aria-required': _required, id, ...control } = bound.control;
  return (
    <ChoiceGroup
      field={field}
      bound={bound}
      describedBy={describedBy as string | undefined}
      role="radiogroup"
      inline={inline}
    >
      {options.map(({ value, label, hint, aside }, index) => (
        <label key={value} className="choice">
          <RadioButton
            {...control}
            id={index === 0 ? (id as string) : `${bound.id}-${value}`}
            value={value}
          />
          <span>
            {label} {aside}
            {hint && <span className="soft small choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </ChoiceGroup>
  );
}

/** Any of a few; its value is a list. */
export function CheckboxesField({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const bound = useField(field);
  const { 'aria-describedby': describedBy, 'aria-required': _required, id, ...control } = bound.control;
  return (
    <ChoiceGroup field={field} bound={bound} describedBy={describedBy as string | undefined} role="group">
      {options.map(({ value, label, hint }, index) => (
        <label key={value} className="choice">
          <Checkbox {...control} id={index === 0 ? (id as string) : `${bound.id}-${value}`} value={value} />
          <span>
            {label}
            {hint && <span className="soft small choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
    </ChoiceGroup>
  );
}

/** Yes or no; its value is a boolean. */
export function CheckboxField(field: FieldProps) {
  const bound = useField(field);
  return (
    <FormField invalid={Boolean(bound.error)} className="field full">
      {bound.error && <FormFieldErrorMessage id={`${bound.id}-error`}>{bound.error}</FormFieldErrorMessage>}
      <label className="choice">
        <Checkbox {...bound.control} disabled={field.disabled} />
        <span>
          {field.label}
          {field.hint && (
            <span id={`${bound.id}-hint`} className="soft small choice-hint">
              {field.hint}
            </span>
          )}
        </span>
      </label>
    </FormField>
  );
}

function ChoiceGroup({
  field,
  bound,
  describedBy,
  role,
  inline,
  children,
}: {
  field: FieldProps;
  bound: Bound;
  describedBy?: string;
  role: string;
  /** Beside each other, as long as there is room. */
  inline?: boolean;
  children: ReactNode;
}) {
  const words = useWords().answers;
  return (
    <FormField invalid={Boolean(bound.error)} className="field full">
      <fieldset
        role={role}
        aria-describedby={describedBy}
        aria-invalid={bound.error ? true : undefined}
        className="stack tight"
      >
        <legend className="utrecht-form-label">
          {field.label}{' '}
          {!field.required && !field.unmarked && (
            <span className="soft field-optional">{words.optional}</span>
          )}
        </legend>
        {field.hint && <FormFieldDescription id={`${bound.id}-hint`}>{field.hint}</FormFieldDescription>}
        {bound.error && <FormFieldErrorMessage id={`${bound.id}-error`}>{bound.error}</FormFieldErrorMessage>}
        <div className={`choices ${inline ? 'inline' : ''}`}>{children}</div>
      </fieldset>
    </FormField>
  );
}

export function PasswordField(field: FieldProps) {
  const bound = useField(field);
  const words = useWords().session;
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
