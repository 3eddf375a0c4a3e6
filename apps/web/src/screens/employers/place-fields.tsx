import { useFormContext } from 'react-hook-form';
import {
  CheckboxesField,
  NumberField,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../parts/fields.js';
import { municipalities, places as words, work } from '../../words/words.js';
import { municipalityCodes } from './employers-search.js';
import { areHours, isCount, languageLevels, type PlaceValues } from './place-values.js';
import { placeKinds } from './places-search.js';

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What a place is and what the work there asks. */
export function PlaceFields() {
  const { getValues } = useFormContext<PlaceValues>();
  return (
    <>
      <TextField
        name="functionTitle"
        label={words.functionTitle}
        required
        requiredMessage={words.functionRequired}
        autoFocus
      />
      <RadioField
        name="kind"
        label={words.kind}
        required
        inline
        options={placeKinds.map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      <div className="place-numbers">
        <NumberField
          name="hoursFrom"
          label={words.hoursFrom}
          min={1}
          max={48}
          step={0.5}
          required
          requiredMessage={words.hoursRequired}
          validate={(value: number | null) => areHours(value) || words.hoursRequired}
        />
        <NumberField
          name="hoursTo"
          label={words.hoursTo}
          min={1}
          max={48}
          step={0.5}
          required
          requiredMessage={words.hoursRequired}
          validate={(value: number | null) =>
            !areHours(value)
              ? words.hoursRequired
              : value! >= (getValues('hoursFrom') ?? 0) || words.hoursReversed
          }
        />
        <NumberField
          name="positions"
          label={words.positions}
          min={1}
          max={200}
          required
          requiredMessage={words.positionsRequired}
          validate={(value: number | null) => isCount(value) || words.positionsRequired}
        />
      </div>
      <div className="side-by-side">
        <SelectField
          name="municipalityCode"
          label={words.municipality}
          options={municipalityCodes.map((value) => ({ value, label: municipalities[value]! }))}
        />
        <TextField
          name="postcodeArea"
          label={words.postcodeArea}
          inputMode="numeric"
          size="short"
          placeholder="6211"
          validate={(value: string) => /^([1-9]\d{3})?$/.test(value.trim()) || words.postcodeWrong}
        />
      </div>
      <CheckboxesField name="tasks" label={words.tasks} options={optionsOf(work.tasks)} />
      <CheckboxesField name="demands" label={words.demands} options={optionsOf(work.demands)} />
      <SelectField
        name="languageLevel"
        label={words.language}
        hint={words.languageHint}
        size="medium"
        options={languageLevels.map((value) => ({ value, label: work.languageLevels[value] }))}
      />
      <TextAreaField name="description" label={words.description} hint={words.descriptionHint} rows={3} />
    </>
  );
}
