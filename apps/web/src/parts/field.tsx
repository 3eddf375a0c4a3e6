import { useContext, type ReactNode } from 'react';
import { get, useFormContext, type RegisterOptions } from 'react-hook-form';
import { answers as words } from '../words/words.js';
import { FormField, FormFieldDescription, FormFieldErrorMessage, FormLabel } from './controls.js';
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

export interface Bound {
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
    required: required ? (requiredMessage ?? words.fillIn(label)) : false,
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
export function FieldFrame({
  field,
  bound,
  children,
}: {
  field: FieldProps;
  bound: Bound;
  children: ReactNode;
}) {
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
