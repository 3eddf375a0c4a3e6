import { DateField, TextField } from '../../../parts/fields.js';
import { useWords } from '../../../words/words.js';

/** When it ends, and why. */
export function EndFields() {
  const { development: words } = useWords();
  return (
    <>
      <DateField name="endsOn" label={words.endsOn} required requiredMessage={words.endsOnAsked} />
      <TextField name="endReason" label={words.endReason} autoFocus />
    </>
  );
}
