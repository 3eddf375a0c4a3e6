import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { answer, api, newKey } from '../../api/api.js';
import { ApiProblem } from '../../api/problem.js';
import { DraftSign } from '../../drafts/draft-sign.js';
import type { Draft } from '../../drafts/use-draft.js';
import { Button } from '../../parts/button.js';
import { formatDay } from '../../parts/dates.js';
import { Form } from '../../parts/form.js';
import { useToast } from '../../parts/toast.js';
import { notOfSession } from '../../session/session.js';
import { dossierHandover as more, handovers, offer as words } from '../../words/words.js';
import { DeadlineLines } from '../handover/deadline-lines.js';
import type { OfferCase } from './offer-steps.js';
import { bodyOf, fieldOf, type OfferValues, type Part } from './offer-values.js';

/** Everything once more before it goes to the receiver. */
export function OfferCheck({
  offered: { trajectoryId, from, candidates, proposal },
  form,
  draft,
  onChange,
}: {
  offered: OfferCase;
  form: UseFormReturn<OfferValues>;
  draft: Draft;
  onChange: (field?: keyof OfferValues) => void;
}) {
  const { openTasks: tasks, deadlines } = proposal;
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  const title = useRef<HTMLHeadingElement>(null);
  // The same offer sent again, after a connection that was lost, is one offer.
  const key = useRef(newKey());
  useEffect(() => title.current?.focus(), []);

  const values = form.getValues();
  const to = candidates.find(({ id }) => id === values.toUserId)?.name ?? '';
  const offer = () =>
    answer(
      api.POST('/api/v1/trajectories/{id}/handovers', {
        params: { path: { id: trajectoryId }, header: { 'Idempotency-Key': key.current } },
        body: bodyOf(values, tasks),
      }),
    ).catch((problem: unknown) => {
      // What the api says of a field is shown there, where it can be changed.
      const [field] = problem instanceof ApiProblem ? Object.keys(problem.fields) : [];
      if (field) onChange(field as keyof OfferValues);
      throw problem;
    });
  const send = async (): Promise<void> => {
    const { id } = await offer();
    say(words.sent(to));
    await navigate({ to: '/overdrachten/$handoverId', params: { handoverId: id }, replace: true });
    draft.done();
    await client.invalidateQueries({ predicate: notOfSession });
  };
  const line = (part: Part | 'situation', label: string, content: ReactNode) => (
    <div className="check-line">
      <dt>{label}</dt>
      <dd className="written">{content}</dd>
      <dd>
        <Button kind="subtle" onClick={() => onChange(part === 'situation' ? part : fieldOf(part, values))}>
          {words.change}
          <span className="visually-hidden"> {label.toLowerCase()}</span>
        </Button>
      </dd>
    </div>
  );
  return (
    <Form form={form} onSubmit={send} className="offer-check">
      <h2 ref={title} tabIndex={-1}>
        {words.checkTitle}
      </h2>
      <dl className="panel check-lines">
        {line('toUserId', words.to, to)}
        {line('mustKnow', handovers.mustKnowOther, values.mustKnow)}
        {line(
          'participantWords',
          more.parts.participantWords!,
          values.noWords ? more.noWordsBecause(values.noWordsReason) : values.participantWords,
        )}
        {line('agreements', handovers.agreements, values.agreements)}
        {values.situation && line('situation', more.parts.situation!, values.situation)}
        {line(
          'appointment',
          handovers.appointment,
          values.appointment === 'planned'
            ? formatDay(values.nextAppointmentOn)
            : handovers.noAppointment(values.noAppointmentReason),
        )}
        {tasks.length > 0 &&
          line(
            'confirmedTaskIds',
            handovers.tasks,
            <ul className="bullets">
              {tasks.map(({ id, title: task }) => (
                <li key={id}>{task}</li>
              ))}
            </ul>,
          )}
        {deadlines.length > 0 && (
          <div className="check-line">
            <dt>{more.deadlinesGoAlong}</dt>
            <dd>
              <DeadlineLines deadlines={deadlines} />
            </dd>
          </div>
        )}
        {values.warm &&
          line(
            'meetingOn',
            handovers.meeting,
            `${formatDay(values.meetingOn)}, ${more.at(values.meetingTime)}, ${more.places[values.meetingPlace]}`,
          )}
      </dl>
      <p className="written">{words.whatHappens(to, from)}</p>
      <div className="row">
        <Button onClick={() => onChange()}>{words.back}</Button>
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          {words.send(to)}
        </Button>
        <DraftSign draft={draft} />
      </div>
    </Form>
  );
}
