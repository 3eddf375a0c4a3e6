import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { FormField, FormLabel, Textbox } from '../../../parts/controls.js';
import { RadioField, type Option } from '../../../parts/fields.js';
import { Failed } from '../../../parts/states.js';
import { placement as words, places as placeWords } from '../../../words/words.js';
import type { Place } from '../../employers/employer-queries.js';
import { useSettled } from '../../search/use-settled.js';
import { whereQuery } from './where-query.js';

const REST_MS = 150;
const numbers = new Intl.NumberFormat('nl-NL');

/** Looks through the register of employers; what is chosen stays in sight while one looks on. */
export function WhereField() {
  const { setValue } = useFormContext();
  const { dirtyFields } = useFormState();
  const where = useWatch({ name: 'where' }) as string;
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery(whereQuery(useSettled(typed.trim(), REST_MS)));
  const [chosen, setChosen] = useState<Option>();
  const searchId = useId();

  const optionOf = (place: Place): Option => ({
    value: `place:${place.id}`,
    label: place.functionTitle,
    hint: [
      place.employer.name,
      placeWords.hours(numbers.format(place.hoursFrom), numbers.format(place.hoursTo)),
      placeWords.taken(place.taken, place.positions),
    ].join(' · '),
  });
  const found: Option[] = [
    ...(data?.places ?? []).map(optionOf),
    ...(data?.employers ?? []).map(({ id, name }) => ({
      value: `employer:${id}`,
      label: name,
      hint: words.whereEmployer,
    })),
  ];
  const inSight = found.some(({ value }) => value === where);
  const shown = chosen && chosen.value === where && !inSight ? [chosen, ...found] : found;

  // A place brings its function and hours along, as far as nobody typed others.
  const bring = useEffectEvent(() => {
    const option = found.find(({ value }) => value === where);
    if (!option) return;
    setChosen(option);
    const place = data?.places.find(({ id }) => `place:${id}` === where);
    if (!dirtyFields.functionTitle) setValue('functionTitle', place?.functionTitle ?? '');
    if (!dirtyFields.hours) setValue('hours', place?.hoursFrom ?? null);
  });
  useEffect(() => bring(), [where]);

  return (
    <div className="stack tight">
      <FormField className="field full">
        <FormLabel htmlFor={searchId}>{words.whereSearch}</FormLabel>
        <Textbox
          id={searchId}
          type="search"
          autoComplete="off"
          data-first-focus
          value={typed}
          onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
          // Enter looks: it does not send the form.
          onKeyDown={(event: { key: string; preventDefault(): void }) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </FormField>
      {error && !data ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <div className="where">
          <RadioField
            {...{ name: 'where', label: words.where, options: shown }}
            {...{ required: true, requiredMessage: words.whereAsked }}
          />
          {data && found.length === 0 && <p className="soft">{words.whereNone}</p>}
        </div>
      )}
    </div>
  );
}
