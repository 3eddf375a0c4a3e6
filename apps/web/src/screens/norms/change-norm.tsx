import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/api.js';
import { isOvertaken } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { today } from '../../parts/dates.js';
import { DateField, NumberField, TextAreaField, TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Notice } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { answers, norms as words } from '../../words/words.js';
import { normsQuery, type Norm } from './norm-queries.js';
import { bodyOf, isRising, seriesOf, valuesOf } from './norm-values.js';

/** Another value from a day on. */
export function ChangeNorm({ norm }: { norm: Norm }) {
  const form = useForm({ defaultValues: valuesOf(norm) });
  const client = useQueryClient();
  const say = useToast();
  const [overtaken, setOvertaken] = useState(false);
  const { key, version, kind, unit, max } = norm;
  return (
    <section className="panel stack">
      <h2>{words.change}</h2>
      {overtaken && (
        <Notice kind="warn" title={answers.changedMeanwhile}>
          {words.yoursKept}
        </Notice>
      )}
      <Form
        form={form}
        onSubmit={async (values) => {
          try {
            const changed = await answer(
              api.PUT('/api/v1/norms/{key}', {
                params: { path: { key }, header: ifMatch(version) },
                body: bodyOf(norm, values),
              }),
            );
            client.setQueryData(normsQuery.queryKey, (norms) =>
              norms?.map((one) => (one.key === key ? changed : one)),
            );
            setOvertaken(false);
            form.reset(valuesOf(changed));
            say(words.saved);
          } catch (problem) {
            if (!isOvertaken(problem)) throw problem;
            setOvertaken(true);
          }
          await client.invalidateQueries({ queryKey: ['norm'] });
        }}
      >
        {kind === 'number' ? (
          <NumberField
            name="value"
            label={words.value}
            unit={unit}
            min={1}
            max={max}
            required
            requiredMessage={words.valueRequired(max)}
            validate={(value: number) => isRising([value], max) || words.valueRequired(max)}
          />
        ) : (
          <TextField
            name="values"
            label={words.values}
            hint={words.valuesHint(unit)}
            required
            requiredMessage={words.valuesRequired(max)}
            validate={(value: string) => isRising(seriesOf(value), max) || words.valuesRequired(max)}
            size="medium"
          />
        )}
        <div className="norm-days">
          <DateField
            name="from"
            label={words.from}
            hint={words.fromHint}
            min={today()}
            required
            requiredMessage={words.fromRequired}
          />
          <DateField name="until" label={words.until} hint={words.untilHint} min={today()} />
        </div>
        <TextAreaField name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
        <div>
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            {answers.save}
          </Button>
        </div>
      </Form>
    </section>
  );
}
