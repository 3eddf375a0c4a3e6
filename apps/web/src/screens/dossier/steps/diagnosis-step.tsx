import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, TextAreaField } from '../../../parts/fields.js';
import { Failed, Loading } from '../../../parts/states.js';
import { useWords } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { trajectoryQuery } from '../dossier-query.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

/** Report and advice of the diagnosis; what was recorded before stands there to be changed. */
export function DiagnosisStep({ onClose }: StepProps) {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const { data, error, refetch } = useQuery(trajectoryQuery(dossier.id, id));
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Loading lines={3} />;
  const { reportOn, advice } = data.diagnosis;
  return <DiagnosisForm recorded={{ reportOn: reportOn ?? '', advice: advice ?? '' }} onClose={onClose} />;
}

interface Outcome {
  reportOn: string;
  advice: string;
}

function DiagnosisForm({ recorded, onClose }: { recorded: Outcome } & StepProps) {
  const { dossier: words } = useWords();
  const { id, version } = useTrajectory();
  const form = useForm({ defaultValues: recorded });
  const draft = useDraft(`diagnosis.${id}`, form, recorded);
  return (
    <StepForm
      form={form}
      act={async (body) => {
        const header = ifMatch(version);
        await answer(
          api.PUT('/api/v1/trajectories/{id}/diagnosis', { params: { path: { id }, header }, body }),
        );
        draft.done();
      }}
      done={words.diagnosisRecorded}
      submit={words.record}
      onClose={onClose}
    >
      <DateField
        name="reportOn"
        label={words.reportOn}
        required
        requiredMessage={words.reportOnAsked}
        max={today()}
      />
      <TextAreaField
        name="advice"
        label={words.advice}
        hint={words.adviceHint}
        required
        requiredMessage={words.adviceAsked}
        rows={5}
      />
    </StepForm>
  );
}
