import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { RadioField, TextAreaField } from '../../../parts/fields.js';
import { dossier as words, people } from '../../../words/words.js';
import { Missing } from '../rail/missing.js';
import { useTrajectory } from '../dossier-context.js';
import type { Trajectory } from '../dossier-query.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

type Stage = Trajectory['stage'];

/** On to the next stage of the line. */
export function MoveStep({ onClose }: StepProps) {
  const { id, version, moves, contactPerson } = useTrajectory();
  const form = useForm({ defaultValues: { reason: '' } });
  const next = moves.find(({ move }) => move === 'next');
  if (!next) return null;
  const { missing } = next;
  const byReason = missing.length > 0 && missing.every(({ orReason }) => orReason);
  return (
    <StepForm
      form={form}
      act={({ reason }) => move(id, version, { stage: next.to, ...(byReason && { reason }) })}
      done={words.moved(people.stages[next.to]!)}
      submit={words.toStage(people.stages[next.to]!)}
      onClose={onClose}
    >
      <p>{words.moveExplained(people.stages[next.to]!, contactPerson.name)}</p>
      {byReason && (
        <>
          <Missing lead={words.orReason} missing={missing} onGo={onClose} />
          <TextAreaField
            name="reason"
            label={words.reasonWithout}
            required
            requiredMessage={words.reasonAsked}
            rows={3}
          />
        </>
      )}
    </StepForm>
  );
}

/** Back to an earlier stage, within the same trajectory; why is kept with it. */
export function ReturnStep({ onClose }: StepProps) {
  const { id, version, moves } = useTrajectory();
  const back = moves.filter((move) => move.move === 'return').map(({ to }) => to);
  const form = useForm({ defaultValues: { stage: back.at(-1) ?? '', reason: '' } });
  return (
    <StepForm
      form={form}
      act={({ stage, reason }) => move(id, version, { stage: stage as Stage, reason })}
      done={words.wentBack}
      submit={words.steps.returnStage}
      onClose={onClose}
    >
      <p className="soft">{words.returnExplained}</p>
      <RadioField
        name="stage"
        label={words.backTo}
        required
        options={back.map((stage) => ({ value: stage, label: people.stages[stage]! }))}
      />
      <TextAreaField
        name="reason"
        label={words.reason}
        required
        requiredMessage={words.reasonAsked}
        rows={3}
      />
    </StepForm>
  );
}

const move = (id: string, version: number, body: { stage: Stage; reason?: string }) =>
  answer(
    api.PUT('/api/v1/trajectories/{id}/stage', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );
