import { useFormContext } from 'react-hook-form';
import {
  CheckboxesField,
  DateField,
  NumberField,
  RadioField,
  TextAreaField,
  TextField,
} from '../../parts/fields.js';
import { referralForm } from '../../words/words.js';
import type { ReferralValues } from './form-values.js';
import { optionsOf } from './options.js';

/** Podium24: staffing, matching and secondment. */
export function Podium24Questions() {
  const { podium24: words, mobilities, licences, contracts } = referralForm;
  const vacancy = useFormContext<ReferralValues>().watch('podium24.vacancy');
  return (
    <>
      <section className="panel stack" aria-labelledby="zoekt">
        <h3 id="zoekt">{words.search}</h3>
        <TextAreaField
          name="podium24.wishedOccupations"
          label={words.wishedOccupations}
          hint={words.wishedOccupationsHint}
          required
          requiredMessage={words.wishedOccupationsMissing}
          rows={3}
        />
        <DateField
          name="podium24.availableFrom"
          label={words.availableFrom}
          required
          requiredMessage={words.availableFromMissing}
        />
        <NumberField
          name="podium24.weeklyHours"
          label={words.weeklyHours}
          unit={words.hours}
          min={0}
          max={60}
          step={0.5}
          required
          requiredMessage={words.weeklyHoursMissing}
        />
        <RadioField name="podium24.contractForm" label={words.contractForm} options={optionsOf(contracts)} />
      </section>
      <section className="panel stack" aria-labelledby="ervaring">
        <h3 id="ervaring">{words.experience}</h3>
        <TextAreaField name="podium24.cv" label={words.cv} hint={words.cvHint} rows={5} />
        <CheckboxesField name="podium24.mobility" label={words.mobility} options={optionsOf(mobilities)} />
        <CheckboxesField
          name="podium24.drivingLicences"
          label={words.drivingLicences}
          options={optionsOf(licences)}
        />
      </section>
      <section className="panel stack" aria-labelledby="vacature">
        <div>
          <h3 id="vacature">{words.vacancyTitle}</h3>
          <p className="small soft">{words.vacancyHint}</p>
        </div>
        <TextField name="podium24.vacancy" label={words.vacancy} />
        <TextField
          name="podium24.employerName"
          label={words.employerName}
          required={vacancy.trim() !== ''}
          requiredMessage={words.employerMissing}
        />
        <TextField
          name="podium24.kvk"
          label={words.kvk}
          hint={words.kvkHint}
          inputMode="numeric"
          size="short"
        />
      </section>
    </>
  );
}
