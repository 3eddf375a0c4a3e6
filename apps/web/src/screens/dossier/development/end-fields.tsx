import { DateField, TextField } from '../../../parts/fields.js';
import { development as words } from '../../../words/words.js';

/** When it ends, and why. */
export function EndFields() {
  return (
    <>
      <DateField name="endsOn" label={words.endsOn} required requiredMessage={words.endsOnAsked} />
      <TextField name="endReason" label={words.endReason} autoFocus />
    </>
  );
}
