import { PasswordField, type FieldProps } from '../../parts/fields.js';
import { colleagues as words } from '../../words/words.js';

/** The password that an administrator gives to somebody. */
export function NewPasswordField({ size }: Pick<FieldProps, 'size'>) {
  return (
    <PasswordField
      name="password"
      label={words.newPassword}
      hint={words.passwordHint}
      required
      requiredMessage={words.passwordShort}
      validate={(value: string) => value.length >= 12 || words.passwordShort}
      autoComplete="new-password"
      size={size}
    />
  );
}
