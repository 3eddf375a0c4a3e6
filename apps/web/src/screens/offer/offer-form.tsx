import type { UseFormReturn } from 'react-hook-form';
import { DraftSign, RestoredDraft } from '../../drafts/draft-sign.js';
import type { Draft } from '../../drafts/use-draft.js';
import { Button } from '../../parts/button.js';
import { formatDate, formatMoment, today } from '../../parts/dates.js';
import {
  CheckboxesField,
  CheckboxField,
  DateField,
  RadioField,
  TextAreaField,
  TextField,
} from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Notice } from '../../parts/states.js';
import { development, dossierHandover as more, offer as words } from '../../words/words.js';
import { DeadlineLines } from '../handover/deadline-lines.js';
import { MeetingFields } from '../handover/meeting-fields.js';
import { Completeness } from './completeness.js';
import type { OfferCase } from './offer-steps.js';
import { KnownAppointments } from './known-appointments.js';
import type { OfferValues } from './offer-values.js';
import { ProposedLines } from './proposed-lines.js';
import { ReceiverChoice } from './receiver-choice.js';
import type { useKeptDraft } from './use-kept-draft.js';

export function OfferForm({
  offered: { candidates, proposal },
  form,
  draft,
  kept,
  onComplete,
}: {
  offered: OfferCase;
  form: UseFormReturn<OfferValues>;
  draft: Draft;
  kept: ReturnType<typeof useKeptDraft>;
  onComplete: () => void;
}) {
  const { medicalTitle } = development;
  const { openTasks: tasks, deadlines } = proposal;
  const { appointment, warm, noWords } = form.watch();
  const toCome = (date: string): true | string => !date || date >= today() || words.past;
  return (
    <Form form={form} onSubmit={async () => onComplete()} className="offer-form">
      <RestoredDraft draft={draft} />
      <div className="offer-columns">
        <div className="stack">
          <section className="panel">
            <ReceiverChoice candidates={candidates} />
          </section>
          <section className="panel stack">
            <h2>{words.dossier}</h2>
            <TextAreaField
              name="mustKnow"
              label={words.mustKnow}
              hint={words.mustKnowHint}
              rows={6}
              required
              requiredMessage={words.mustKnowNeeded}
            />
            <ProposedLines name="mustKnow" lines={proposal.mustKnow} />
            {!noWords && (
              <>
                <TextAreaField
                  name="participantWords"
                  label={more.participantWords}
                  hint={more.participantWordsHint}
                  required
                  requiredMessage={more.participantWordsNeeded}
                />
                <ProposedLines name="participantWords" lines={proposal.participantWords} />
              </>
            )}
            <CheckboxField name="noWords" label={more.noWords} />
            {noWords && (
              <TextField
                name="noWordsReason"
                label={more.noWordsReason}
                required
                requiredMessage={more.noWordsReasonNeeded}
              />
            )}
            <TextAreaField
              name="agreements"
              label={words.agreements}
              required
              requiredMessage={words.agreementsNeeded}
            />
            <ProposedLines name="agreements" lines={proposal.agreements} />
            <TextAreaField name="situation" label={more.situation} hint={more.situationHint} />
            <ProposedLines name="situation" lines={proposal.situation} />
          </section>
          <section className="panel stack">
            <RadioField
              name="appointment"
              label={words.appointment}
              required
              requiredMessage={words.appointmentNeeded}
              options={[
                { value: 'planned', label: words.appointmentPlanned },
                { value: 'none', label: words.appointmentNone },
              ]}
            />
            {appointment === 'planned' && (
              <>
                <KnownAppointments appointments={proposal.appointments} />
                <DateField
                  name="nextAppointmentOn"
                  label={words.appointmentOn}
                  min={today()}
                  required
                  requiredMessage={words.appointmentOnNeeded}
                  validate={toCome}
                />
              </>
            )}
            {appointment === 'none' && (
              <TextField
                name="noAppointmentReason"
                label={words.noAppointmentReason}
                required
                requiredMessage={words.noAppointmentReasonNeeded}
              />
            )}
          </section>
          <section className="panel">
            {tasks.length === 0 ? (
              <>
                <h2>{words.tasks}</h2>
                <p className="soft">{words.noTasks}</p>
              </>
            ) : (
              <CheckboxesField
                name="confirmedTaskIds"
                label={words.tasks}
                hint={words.tasksHint}
                required
                requiredMessage={words.tasksNeeded}
                validate={(ids: string[]) => tasks.every(({ id }) => ids.includes(id)) || words.tasksNeeded}
                options={tasks.map(({ id, title, dueOn }) => ({
                  value: id,
                  label: title,
                  hint: dueOn ? words.taskDue(formatDate(dueOn)) : undefined,
                }))}
              />
            )}
            {deadlines.length > 0 && (
              <>
                <h3 className="proposed-title">{more.deadlinesGoAlong}</h3>
                <DeadlineLines deadlines={deadlines} />
              </>
            )}
          </section>
          <section className="panel stack">
            <h2>{words.meeting}</h2>
            <CheckboxField name="warm" label={words.warm} hint={words.warmHint} />
            {warm && (
              <DateField
                name="meetingOn"
                label={words.meetingOn}
                min={today()}
                required
                requiredMessage={words.meetingOnNeeded}
                validate={toCome}
              />
            )}
            {warm && <MeetingFields />}
          </section>
        </div>
        <aside className="offer-aside stack">
          <Completeness form={form} tasks={tasks} />
          <Button kind="primary" type="submit">
            {words.toCheck}
          </Button>
          <DraftSign draft={draft} />
          {kept.savedAt && (
            <p className="draft-sign small soft">{more.savedElsewhere(formatMoment(kept.savedAt))}</p>
          )}
          {kept.warnings.length > 0 && (
            <Notice kind="warn" title={medicalTitle}>
              {kept.warnings.map(({ field, detail }) => (
                <p key={field}>{detail}</p>
              ))}
            </Notice>
          )}
        </aside>
      </div>
    </Form>
  );
}
