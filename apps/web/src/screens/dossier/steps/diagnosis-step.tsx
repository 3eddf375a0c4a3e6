import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { answer, api, ifMatch } from '../../../api/api.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, SelectField, TextAreaField } from '../../../parts/fields.js';
import { Failed, Loading } from '../../../parts/states.js';
import { development, dossier as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { trajectoryQuery } from '../dossier-query.js';
import { developmentQuery } from '../development/development-query.js';
import { options } from '../development/options.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

/** Report and advice of the diagnosis; what was recorded before stands there to be changed. */
export function DiagnosisStep({ onClose }: StepProps) {
  const { dossier } = useDossier();
  const { id } = useTrajectory();
  const [round, setRound] = useState(0);
  const { data, error, refetch } = useQuery(trajectoryQuery(dossier.id, id));
  const development = useQuery(developmentQuery(dossier.id, id));
  if (error && !data) return <Failed problem={error} retry={refetch} />;
  if (!data || development.isPending) return <Loading lines={3} />;
  const { reportOn, advice } = data.diagnosis;
  const route = development.data?.diagnosisReports.find(({ current }) => current)?.route;
  return (
    <DiagnosisForm
      key={round}
      recorded={{ reportOn: reportOn ?? '', advice: advice ?? '', route: (reportOn && route) || '' }}
      onMend={() => setRound(round + 1)}
      onClose={onClose}
    />
  );
}

type Route = NonNullable<Schemas['DiagnosisOutcome']['route']>;

interface Outcome {
  reportOn: string;
  advice: string;
  route: string;
}

function DiagnosisForm({ recorded, onMend, onClose }: { recorded: Outcome; onMend: () => void } & StepProps) {
  const { id, version } = useTrajectory();
  const form = useForm({ defaultValues: recorded });
  const draft = useDraft(`diagnosis.${id}`, form, recorded);
  return (
    <StepForm
      form={form}
      act={async ({ route, ...outcome }) => {
        const header = ifMatch(version);
        const body = { ...outcome, ...(route && { route: route as Route }) };
        const kept = await answer(
          api.PUT('/api/v1/trajectories/{id}/diagnosis', { params: { path: { id }, header }, body }),
        );
        draft.done();
        return kept;
      }}
      done={words.diagnosisRecorded}
      onMend={onMend}
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
      <SelectField
        name="route"
        label={development.route}
        hint={development.routeHint}
        size="medium"
        options={options(development.routes)}
      />
    </StepForm>
  );
}
