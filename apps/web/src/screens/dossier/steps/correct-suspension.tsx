import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { Dialog } from '../../../parts/dialog.js';
import { formatDate, today } from '../../../parts/dates.js';
import { DateField, TextField } from '../../../parts/fields.js';
import { Notice } from '../../../parts/states.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { participantKey, type Trajectory } from '../dossier-query.js';
import { StepForm } from './step-form.js';
import type { StepProps } from './step-dialog.js';

type Suspension = Trajectory['suspensions'][number];
interface Days {
  since?: string;
  resumedOn?: string;
  expectedEndOn?: string;
}

/** The days of a suspension turn out to be others. */
export function CorrectSuspension({ suspension }: { suspension: Suspension }) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" className="link-button small" onClick={() => setOpen(true)}>
        {words.correctSuspension}
        <span className="visually-hidden">
          : {words.suspensionReasons[suspension.reason as keyof typeof words.suspensionReasons]}
        </span>
      </button>
      <Dialog title={words.correctSuspension} open={open} onClose={close}>
        <CorrectionForm suspension={suspension} onClose={close} />
      </Dialog>
    </>
  );
}

function CorrectionForm({ suspension, onClose }: { suspension: Suspension } & StepProps) {
  const { id, version } = useTrajectory();
  const { from, to, expectedEndOn } = suspension;
  const runs = to === null;
  const form = useForm({
    defaultValues: { since: from, resumedOn: to ?? '', expectedEndOn, reason: '' },
  });
  const values = form.watch();
  const daysOf = (now: typeof values): Days => ({
    ...(now.since && now.since !== from && { since: now.since }),
    ...(!runs && now.resumedOn && now.resumedOn !== to && { resumedOn: now.resumedOn }),
    ...(runs &&
      now.expectedEndOn &&
      now.expectedEndOn !== expectedEndOn && { expectedEndOn: now.expectedEndOn }),
  });
  const path = { id, suspensionId: suspension.id };
  return (
    <StepForm
      form={form}
      act={(now) =>
        answer(
          api.PATCH('/api/v1/trajectories/{id}/suspensions/{suspensionId}', {
            params: { path, header: ifMatch(version) },
            body: { ...daysOf(now), reason: now.reason },
          }),
        )
      }
      done={words.suspensionCorrected}
      submit={words.correctSuspension}
      onClose={onClose}
    >
      <DateField
        name="since"
        label={words.suspendedSince}
        required
        requiredMessage={words.suspendedSinceAsked}
        max={today()}
      />
      {runs ? (
        <DateField
          name="expectedEndOn"
          label={words.expectedEnd}
          required
          requiredMessage={words.expectedEndAsked}
          min={today()}
        />
      ) : (
        <DateField
          name="resumedOn"
          label={words.resumedOn}
          hint={words.resumedOnHint}
          required
          requiredMessage={words.resumedOnAsked}
        />
      )}
      <TextField name="reason" label={words.correctionReason} required requiredMessage={words.reasonAsked} />
      <WhatMoves path={path} days={daysOf(values)} />
    </StepForm>
  );
}

/** Which terms would be due on another day, as soon as the days are others; nothing while they cannot be. */
function WhatMoves({ path, days }: { path: { id: string; suspensionId: string }; days: Days }) {
  const { dossier } = useDossier();
  const { data } = useQuery({
    queryKey: [...participantKey(dossier.id), 'correction', path.suspensionId, days],
    queryFn: () =>
      answer(
        api.POST('/api/v1/trajectories/{id}/suspensions/{suspensionId}/correction-previews', {
          params: { path },
          body: days,
        }),
      ),
    enabled: Object.keys(days).length > 0,
    retry: false,
  });
  if (!data) return null;
  return (
    <Notice title={data.moved.length > 0 ? words.correctionMoves : words.correctionMovesNothing}>
      {data.moved.length > 0 && (
        <ul className="bullets">
          {data.moved.map(({ kind, label, from, to }) => (
            <li key={`${kind} ${from}`}>{words.movesFromTo(label, formatDate(from), formatDate(to))}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
