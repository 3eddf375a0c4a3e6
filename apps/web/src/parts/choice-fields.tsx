import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { answers as words } from '../words/words.js';
import {
  Checkbox,
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  RadioButton,
  Select,
} from './controls.js';
import { FieldFrame, useField, type Bound, type FieldProps } from './field.js';

export interface Option {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Beside the label: what sets this one apart. Not in a list that folds. */
  aside?: ReactNode;
}

export function SelectField({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const bound = useField(field);
  const chosen = String(useWatch({ name: field.name }) ?? '');
  // Choices that come from the api may come after what is chosen: without it the browser would choose nothing.
  const isOffered = chosen === '' || options.some(({ value }) => value === chosen);
  return (
    <FieldFrame field={field} bound={bound}>
      <Select {...bound.control} value={chosen} disabled={field.disabled}>
        <option value="">{words.choose}</option>
        {!isOffered && <option value={chosen} />}
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
export function CheckboxesField({
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
      role="group"
      inline={inline}
    >
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
