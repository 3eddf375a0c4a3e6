/**
 * The controls of the NL Design System that the app uses. Each package has one component; the library of all of them
 * would come along whole. It is also the only one with a select and a textarea: those are its markup, with its styles.
 */
import type { ComponentProps } from 'react';

export { Button as UtrechtButton } from '@utrecht/button-react';
export { Checkbox } from '@utrecht/checkbox-react';
export { FormFieldDescription } from '@utrecht/form-field-description-react';
export { FormFieldErrorMessage } from '@utrecht/form-field-error-message-react';
export { FormField } from '@utrecht/form-field-react';
export { FormLabel } from '@utrecht/form-label-react';
export { RadioButton } from '@utrecht/radio-button-react';
export { Textbox } from '@utrecht/textbox-react';

const classes = (name: string, html: string, invalid: boolean | undefined): string =>
  `${name} ${name}--html-${html} ${invalid ? `${name}--invalid` : ''}`;

export function Textarea({ invalid, ...rest }: ComponentProps<'textarea'> & { invalid?: boolean }) {
  return <textarea {...rest} className={classes('utrecht-textarea', 'textarea', invalid)} />;
}

export function Select({ invalid, ...rest }: ComponentProps<'select'> & { invalid?: boolean }) {
  return <select {...rest} className={classes('utrecht-select', 'select', invalid)} />;
}
