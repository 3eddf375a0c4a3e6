import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { today } from '../../../parts/dates.js';
import { DateField, RadioField, TextAreaField } from '../../../parts/fields.js';
import { useToast } from '../../../parts/toast.js';
import { learning as words } from '../../../words/words.js';
import { useChange } from '../dossier-context.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import { CertificateFields, certificateOf, certificateValues } from './certificate-fields.js';
import type { LearningOutcome, LearningRoute } from './learning-query.js';

const outcomes = ['finished', 'partly', 'droppedOut', 'cancelled'] as const;

/** How it ends: each outcome asks what belongs to it. It can be taken back. */
export function EndForm({ route, onClose }: { route: LearningRoute } & StepProps) {
  const { id, version, title } = route;
  const form = useForm({
    defaultValues: {
      ...{ outcome: '' as LearningOutcome | '', endedOn: today(), reached: '', reason: '' },
      certificate: certificateValues(route),
    },
  });
  const change = useChange();
  const say = useToast();
  const ended = useRef(version);
  const outcome = form.watch('outcome');
  const isDone = outcome === 'finished' || outcome === 'partly';
  const stops = outcome === 'droppedOut' || outcome === 'cancelled';
  const resume = () => {
    const params = { path: { id }, header: ifMatch(ended.current) };
    return change(() => answer(api.DELETE('/api/v1/learning-routes/{id}/ending', { params })));
  };
  return (
    <StepForm
      form={form}
      act={async ({ endedOn, reached, reason, certificate }) => {
        const kept = await answer(
          api.PUT('/api/v1/learning-routes/{id}/ending', {
            params: { path: { id }, header: ifMatch(version) },
            body: {
              outcome: outcome as LearningOutcome,
              ...(outcome !== 'cancelled' && { endedOn }),
              ...(outcome === 'partly' && { reached: reached.trim() }),
              ...(outcome === 'droppedOut' && reached.trim() && { reached: reached.trim() }),
              ...(stops && { reason: reason.trim() }),
              ...(isDone && certificate.kind && { certificate: certificateOf(certificate) }),
            },
          }),
        );
        ended.current = kept.version;
        return kept;
      }}
      onDone={() => outcome && say(words.ended[outcome](title), resume)}
      submit={words.record}
      onClose={onClose}
    >
      <RadioField
        {...{ name: 'outcome', label: words.outcome, required: true, requiredMessage: words.outcomeAsked }}
        options={outcomes.map((value) => ({
          value,
          label: words.outcomes[value],
          hint: words.outcomeHints[value],
        }))}
      />
      {outcome && outcome !== 'cancelled' && (
        <DateField
          {...{ name: 'endedOn', label: words.endedOn, min: route.startsOn, max: today() }}
          {...{ required: true, requiredMessage: words.endedOnAsked }}
        />
      )}
      {stops && (
        <TextAreaField
          {...{ name: 'reason', label: words.reason, hint: words.noMedical, rows: 2 }}
          {...{ required: true, requiredMessage: words.reasonAsked }}
        />
      )}
      {(outcome === 'partly' || outcome === 'droppedOut') && (
        <TextAreaField
          {...{ name: 'reached', label: words.reached, rows: 2, required: outcome === 'partly' }}
          requiredMessage={words.reachedAsked}
        />
      )}
      {isDone && <CertificateFields route={route} later />}
    </StepForm>
  );
}
