import { useFormContext } from 'react-hook-form';
import { DateField, NumberField, RadioField, TextField } from '../../../parts/fields.js';
import { learning as words } from '../../../words/words.js';
import { CompanyField } from './company-field.js';
import type { LearningRoute } from './learning-query.js';
import type { RouteValues } from './route-values.js';
import { WorkProcessFields } from './work-process-fields.js';

const kinds = ['course', 'practiceLearning', 'bbl'] as const;

/** What is agreed of a route; learning at work asks where, and for which qualification. */
export function RouteFields({ route }: { route?: LearningRoute }) {
  const { watch, getValues } = useFormContext<RouteValues>();
  const kind = watch('kind');
  const atWork = kind === 'practiceLearning' || kind === 'bbl';
  return (
    <>
      <RadioField
        {...{ name: 'kind', label: words.kind, required: true, requiredMessage: words.kindAsked }}
        options={kinds.map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      <TextField name="title" label={words.name} required requiredMessage={words.nameAsked} />
      <TextField name="provider" label={words.provider} required requiredMessage={words.providerAsked} />
      {atWork && (
        <>
          <TextField
            {...{ name: 'creboCode', label: words.creboCode, hint: words.creboHint, size: 'short' }}
            {...{ inputMode: 'numeric', required: true, requiredMessage: words.creboAsked }}
            validate={(code: string) => /^\d{5}$/.test(code.trim()) || words.creboWrong}
          />
          <CompanyField />
          <WorkProcessFields known={route?.workProcesses ?? []} />
        </>
      )}
      <div className="row field-pair">
        <DateField name="startsOn" label={words.startsOn} required requiredMessage={words.startsOnAsked} />
        <DateField
          {...{ name: 'expectedEndOn', label: words.expectedEndOn }}
          validate={(endsOn: string) => !endsOn || endsOn >= getValues('startsOn') || words.expectedTooEarly}
        />
      </div>
      <NumberField
        {...{ name: 'hoursPerWeek', label: words.hours, unit: words.hoursUnit }}
        {...{ min: 1, max: 60, step: 0.5 }}
      />
      <TextField name="teacher" label={words.teacher} size="medium" />
    </>
  );
}
