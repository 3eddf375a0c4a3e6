import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import {
  CheckboxesField,
  DateField,
  NumberField,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../parts/fields.js';
import { matching as words, municipalities, work } from '../../../words/words.js';
import { municipalityCodes } from '../../employers/employers-search.js';
import { options } from '../development/options.js';
import { occupationsIn, within, type WishesForm } from './wishes-values.js';

/** What can be answered, in the order of a conversation: first what somebody wants. */
export function WishesFields({ measured }: { measured: boolean }) {
  return (
    <>
      <Part title={words.work}>
        <WorkFields />
      </Part>
      <Part title={words.availability}>
        <TimeFields />
      </Part>
      <Part title={words.travel}>
        <TravelFields />
      </Part>
      <Part title={words.limits}>
        <LimitFields />
        {!measured && <LanguageField />}
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="wishes-part stack">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function WorkFields() {
  return (
    <>
      <CheckboxesField name="tasks" label={words.tasks} options={options(work.tasks)} unmarked />
      <TextField
        name="occupations"
        label={words.occupations}
        hint={words.occupationsHint}
        unmarked
        validate={(text: string) => {
          const named = occupationsIn(text);
          return (
            (named.length <= 10 && named.every(({ length }) => length <= 100)) || words.occupationsTooMany
          );
        }}
      />
      <CheckboxesField name="sectors" label={words.sectors} options={options(work.growthSectors)} unmarked />
    </>
  );
}

function TimeFields() {
  const { getValues } = useFormContext<WishesForm>();
  const hours = { min: 1, max: 48, step: 0.5, unmarked: true } as const;
  return (
    <>
      <div className="wishes-numbers">
        <NumberField
          {...hours}
          name="hoursFrom"
          label={words.hoursFrom}
          validate={(value: number | null) => within(value, 1, 48) || words.hoursWrong}
        />
        <NumberField
          {...hours}
          name="hoursTo"
          label={words.hoursTo}
          validate={(value: number | null) =>
            !within(value, 1, 48)
              ? words.hoursWrong
              : value === null || value >= (getValues('hoursFrom') ?? 0) || words.hoursReversed
          }
        />
        <DateField name="availableFrom" label={words.availableFrom} unmarked />
      </div>
      <div className="short stack">
        <CheckboxesField
          name="days"
          label={words.days}
          hint={words.daysHint}
          options={options(words.dayNames)}
          unmarked
        />
        <CheckboxesField
          name="dayParts"
          label={words.dayParts}
          options={options(words.dayPartNames)}
          unmarked
        />
      </div>
    </>
  );
}

function TravelFields() {
  return (
    <>
      <div className="short stack">
        <CheckboxesField
          name="travelMeans"
          label={words.travelMeans}
          options={options(words.means)}
          unmarked
        />
      </div>
      <RadioField
        name="drivingLicence"
        label={words.licence}
        options={options(words.licences)}
        inline
        unmarked
      />
      <CheckboxesField
        name="municipalityCodes"
        label={words.municipalities}
        hint={words.municipalitiesHint}
        options={municipalityCodes.map((value) => ({ value, label: municipalities[value]! }))}
        unmarked
      />
      <NumberField
        name="maxTravelMinutes"
        label={words.minutes}
        hint={words.minutesHint}
        unit={words.minutesUnit}
        min={5}
        max={180}
        unmarked
        validate={(value: number | null) => within(value, 5, 180) || words.minutesWrong}
      />
    </>
  );
}

function LimitFields() {
  const asked = useWatch<WishesForm, 'limitsAsked'>({ name: 'limitsAsked' });
  const { evening: _e, night: _n, weekend: _w, drivingLicence: _d, ...limits } = work.demands;
  return (
    <>
      <RadioField
        name="limitsAsked"
        label={words.limitsAsked}
        options={options(words.limitsAnswers)}
        inline
        unmarked
      />
      {asked === 'some' && (
        <CheckboxesField
          name="limits"
          label={words.limitsList}
          options={options(limits)}
          required
          requiredMessage={words.limitsRequired}
          validate={(chosen: readonly string[]) => chosen.length > 0 || words.limitsRequired}
        />
      )}
      <NumberField
        name="maxHoursPerDay"
        label={words.hoursPerDay}
        hint={words.hoursPerDayHint}
        unit={words.hoursPerDayUnit}
        min={1}
        max={12}
        step={0.5}
        unmarked
        validate={(value: number | null) => within(value, 1, 12) || words.hoursPerDayWrong}
      />
      <TextAreaField name="limitsNote" label={words.note} hint={words.noteHint} rows={2} unmarked />
    </>
  );
}

function LanguageField() {
  return (
    <SelectField
      name="languageLevel"
      label={words.language}
      hint={words.languageHint}
      size="medium"
      options={options(work.languageLevels)}
      unmarked
    />
  );
}
