import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { answers, dossier as words } from '../../../words/words.js';
import { useDossier } from '../dossier-context.js';
import { StepForm } from '../steps/step-form.js';
import type { StepProps } from '../steps/step-dialog.js';
import { CorrectField } from './correct-field.js';
import { correctionOf, corrections, type PersonField } from './person-fields.js';

type Values = Partial<Record<PersonField, string>>;

/** Puts right what is not, with what belongs to it, under the name of who does so. Only what was changed is sent. */
export function CorrectForm({ begin, onClose }: { begin: PersonField } & StepProps) {
  const { dossier } = useDossier();
  const fields = corrections[correctionOf(begin)];
  const known = (field: PersonField): string => (field === 'bsn' ? '' : (dossier.person[field] ?? ''));
  const form = useForm<Values>({
    defaultValues: Object.fromEntries(fields.map((field) => [field, known(field)])),
  });
  const { dirtyFields } = form.formState;
  return (
    <StepForm
      form={form}
      act={async (values) => {
        const changed = fields.filter((field) => dirtyFields[field]);
        if (changed.length === 0) return;
        await answer(
          api.PATCH('/api/v1/participants/{id}', {
            params: { path: { id: dossier.id }, header: ifMatch(dossier.version) },
            body: Object.fromEntries(
              changed.map((field) => [field, values[field]?.trim() || null]),
            ) as Schemas['PersonCorrection'],
          }),
        );
      }}
      done={words.corrected}
      submit={answers.save}
      onClose={onClose}
    >
      <p className="soft small">{words.correctHelp}</p>
      {fields.map((field) => (
        <CorrectField key={field} field={field} first={field === begin} />
      ))}
    </StepForm>
  );
}
