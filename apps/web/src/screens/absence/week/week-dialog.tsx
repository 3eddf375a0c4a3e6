import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { Dialog } from '../../../parts/dialog.js';
import { CheckboxesField, TextField } from '../../../parts/fields.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Form } from '../../../parts/form.js';
import { Failed, Loading } from '../../../parts/states.js';
import { useToast } from '../../../parts/toast.js';
import { absence, answers } from '../../../words/words.js';
import { type Week, weekQuery } from './week-query.js';

interface WeekDialogProps {
  colleague: { readonly id: string; readonly name: string };
  open: boolean;
  close: () => void;
}

/** On which days a colleague works, and when they can be called then: for themselves, or who leads them. */
export function WeekDialog({ colleague, open, close }: WeekDialogProps) {
  const words = absence.week;
  return (
    <Dialog title={words.of(colleague.name)} open={open} onClose={close}>
      {open && <CurrentWeek id={colleague.id} close={close} />}
    </Dialog>
  );
}

function CurrentWeek({ id, close }: { id: string; close: () => void }) {
  const { data, error, refetch } = useQuery(weekQuery(id));
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Loading lines={3} />;
  return <WeekForm week={data} close={close} />;
}

function WeekForm({ week, close }: { week: Schemas['WorkingWeek']; close: () => void }) {
  const words = absence.week;
  const { colleague, version } = week;
  const form = useForm({
    defaultValues: {
      workingDays: week.workingDays.map(String),
      reachableFrom: week.reachableFrom ?? '',
      reachableUntil: week.reachableUntil ?? '',
    },
  });
  const client = useQueryClient();
  const say = useToast();
  const refresh = () =>
    Promise.all(
      [
        ['user', colleague.id],
        ['caseload', 'loads'],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const save = (body: Week, seen: number) =>
    answer(
      api.PUT('/api/v1/colleagues/{id}/working-week', {
        params: { path: { id: colleague.id }, header: ifMatch(seen) },
        body,
      }),
    );
  return (
    <Form
      form={form}
      onSubmit={async ({ workingDays, reachableFrom, reachableUntil }) => {
        try {
          const saved = await save(
            {
              workingDays: workingDays.map(Number),
              reachableFrom: reachableFrom || null,
              reachableUntil: reachableUntil || null,
            },
            version,
          );
          const { workingDays: days, reachableFrom: from, reachableUntil: until } = week;
          say(words.saved(colleague.name), async () => {
            await save({ workingDays: days, reachableFrom: from, reachableUntil: until }, saved.version);
            await refresh();
          });
          close();
        } finally {
          await refresh();
        }
      }}
    >
      <CheckboxesField
        name="workingDays"
        label={words.days}
        required
        requiredMessage={words.daysNeeded}
        inline
        options={words.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <div className="week-times">
        <TextField name="reachableFrom" label={words.from} type="time" size="short" unmarked />
        <TextField name="reachableUntil" label={words.until} type="time" size="short" unmarked />
      </div>
      <p className="small soft">{words.reachableHint}</p>
      <FormActions action={answers.save} busy={form.formState.isSubmitting} onCancel={close} />
    </Form>
  );
}
