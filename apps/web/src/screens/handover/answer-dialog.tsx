import { useForm } from 'react-hook-form';
import { api, ifMatch } from '../../api/api.js';
import { useDraft } from '../../drafts/use-draft.js';
import { Dialog } from '../../parts/dialog.js';
import { TextAreaField } from '../../parts/fields.js';
import { FormActions } from '../../parts/form-actions.js';
import { Form } from '../../parts/form.js';
import { dossierHandover as words, offer } from '../../words/words.js';
import type { OpenedStepProps } from './handover-answer.js';
import { useStep } from './use-step.js';

/** The answer, and with it what is said otherwise from now on: together the next version of the dossier. */
export function AnswerDialog({ handover, open, onClose, onTooLate }: OpenedStepProps) {
  const { id, version, to, dossier, questions } = handover;
  const empty = {
    answer: '',
    mustKnow: dossier?.mustKnow ?? '',
    participantWords: dossier?.participantWords ?? '',
    agreements: dossier?.agreements ?? '',
    situation: dossier?.situation ?? '',
  };
  const form = useForm({ defaultValues: empty });
  const draft = useDraft(`handover.${id}.answer.${version}`, form, empty);
  const step = useStep(onTooLate);
  return (
    <Dialog title={words.answerTitle} open={open} onClose={onClose}>
      <Form
        form={form}
        onSubmit={async (body) => {
          const params = { path: { id }, header: ifMatch(version) };
          if (await step(api.PUT('/api/v1/handovers/{id}/answer', { params, body }))) draft.done();
          onClose();
        }}
      >
        <blockquote className="handover-question">{questions.at(-1)?.question}</blockquote>
        <TextAreaField
          name="answer"
          label={words.answer}
          required
          requiredMessage={words.answerNeeded}
          autoFocus
        />
        <p className="soft">{words.answerText(to.name)}</p>
        <TextAreaField
          name="mustKnow"
          label={offer.mustKnow}
          required
          requiredMessage={offer.mustKnowNeeded}
        />
        <TextAreaField name="participantWords" label={words.participantWords} rows={3} />
        <TextAreaField
          name="agreements"
          label={offer.agreements}
          required
          requiredMessage={offer.agreementsNeeded}
        />
        <TextAreaField name="situation" label={words.situation} rows={3} />
        <FormActions action={words.answerConfirm} busy={form.formState.isSubmitting} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
