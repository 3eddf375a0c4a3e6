import { SelectField, TextField } from '../../parts/fields.js';
import { dossierHandover as words } from '../../words/words.js';

/** At what time and where the three of them meet. */
export function MeetingFields() {
  return (
    <>
      <TextField
        name="meetingTime"
        label={words.meetingTime}
        placeholder="14:30"
        size="short"
        required
        requiredMessage={words.meetingTimeNeeded}
        validate={(time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || words.meetingTimeNeeded}
      />
      <SelectField
        name="meetingPlace"
        label={words.meetingPlace}
        size="medium"
        options={Object.entries(words.places).map(([value, label]) => ({ value, label }))}
        required
        requiredMessage={words.meetingPlaceNeeded}
      />
      <TextField name="meetingNote" label={words.meetingNote} hint={words.meetingNoteHint} />
    </>
  );
}
