import { useFormContext } from 'react-hook-form';
import { CheckboxField, DateField, RadioField, SelectField, TextField } from '../../parts/fields.js';
import { today } from '../../parts/dates.js';
import { municipalities, referralForm } from '../../words/words.js';
import type { ReferralValues } from './form-values.js';
import { optionsOf } from './options.js';

/** Who it is, and how to reach them. */
export function PersonQuestions({ maskedBsn }: { maskedBsn: string | null }) {
  const { person: words, sections } = referralForm;
  const { getValues } = useFormContext<ReferralValues>();
  const person = () => getValues('person');
  return (
    <>
      <section className="panel stack" aria-labelledby="wie">
        <h3 id="wie">{sections.name}</h3>
        <TextField
          name="person.bsn"
          label={words.bsn}
          hint={maskedBsn ? words.bsnKept(maskedBsn) : words.bsnHint}
          inputMode="numeric"
          size="short"
        />
        {maskedBsn && <CheckboxField name="person.removeBsn" label={words.removeBsn} />}
        <div className="field-row">
          <TextField
            name="person.givenName"
            label={words.givenName}
            unmarked
            validate={() =>
              [person().givenName, person().initials].some((name) => name.trim() !== '') ||
              words.givenNameMissing
            }
          />
          <TextField name="person.initials" label={words.initials} size="short" unmarked />
        </div>
        <div className="field-row">
          <TextField name="person.prefix" label={words.prefix} size="short" unmarked />
          <TextField
            name="person.surname"
            label={words.surname}
            required
            requiredMessage={words.surnameMissing}
          />
        </div>
        <div className="field-row">
          <TextField name="person.partnerPrefix" label={words.partnerPrefix} size="short" unmarked />
          <TextField name="person.partnerSurname" label={words.partnerSurname} />
        </div>
        <DateField
          name="person.birthDate"
          label={words.birthDate}
          required
          requiredMessage={words.birthDateMissing}
          max={today()}
        />
        <RadioField
          inline
          name="person.gender"
          label={words.gender}
          options={optionsOf(referralForm.genders)}
        />
      </section>
      <section className="panel stack" aria-labelledby="bereiken">
        <div>
          <h3 id="bereiken">{sections.contact}</h3>
          <p className="small soft">{sections.contactHint}</p>
        </div>
        <TextField
          name="person.phone"
          label={words.phone}
          hint={words.phoneHint}
          type="tel"
          unmarked
          size="medium"
          validate={() => {
            const { phone, email, addressLine } = person();
            return [phone, email, addressLine].some((way) => way.trim() !== '') || words.reachMissing;
          }}
        />
        <TextField name="person.email" label={words.email} type="email" unmarked />
        <TextField name="person.addressLine" label={words.addressLine} unmarked />
        <div className="field-row">
          <TextField name="person.postcode" label={words.postcode} hint={words.postcodeHint} size="short" />
          <TextField name="person.town" label={words.town} />
        </div>
        <SelectField
          name="person.municipalityCode"
          label={words.municipalityCode}
          hint={words.municipalityHint}
          size="medium"
          options={optionsOf(municipalities)}
        />
        <TextField name="person.language" label={words.language} hint={words.languageHint} size="medium" />
        <RadioField
          inline
          name="person.preferredContact"
          label={words.preferredContact}
          options={optionsOf(referralForm.contactWays)}
        />
      </section>
    </>
  );
}
