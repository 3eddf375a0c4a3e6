import { today } from '../../../parts/dates.js';
import { DateField, SelectField, TextField } from '../../../parts/fields.js';
import { dossier as words, municipalities } from '../../../words/words.js';
import type { PersonField } from './person-fields.js';

const options = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

/** The control that fits a field of the person. */
export function CorrectField({ field, first }: { field: PersonField; first: boolean }) {
  const shared = { name: field, label: words.fields[field], autoFocus: first };
  switch (field) {
    case 'birthDate':
      return <DateField {...shared} max={today()} />;
    case 'gender':
      return <SelectField {...shared} size="short" options={options(words.genders)} />;
    case 'municipalityCode':
      return <SelectField {...shared} size="medium" options={options(municipalities)} />;
    case 'preferredContact':
      return <SelectField {...shared} size="medium" options={options(words.contactWays)} />;
    case 'surname':
      return <TextField {...shared} required requiredMessage={words.surnameAsked} />;
    case 'email':
      return <TextField {...shared} type="email" />;
    case 'phone':
      return <TextField {...shared} type="tel" size="medium" />;
    case 'bsn':
      return <TextField {...shared} inputMode="numeric" size="short" />;
    case 'postcode':
    case 'initials':
    case 'prefix':
    case 'partnerPrefix':
      return <TextField {...shared} size="short" />;
    default:
      return <TextField {...shared} />;
  }
}
