/** What a form is filled in with: the fields that are typed in, and those that are chosen from. */
export { useField, type FieldProps } from './field.js';
export { CheckboxesField, CheckboxField, RadioField, SelectField, type Option } from './choice-fields.js';
export {
  DateField,
  DateTimeField,
  NumberField,
  PasswordField,
  TextAreaField,
  TextField,
} from './text-fields.js';
