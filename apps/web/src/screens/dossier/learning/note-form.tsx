import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { DraftSign, RestoredDraft } from '../../../drafts/draft-sign.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { today } from '../../../parts/dates.js';
import { DateField, TextAreaField } from '../../../parts/fields.js';
import { learning as words } from '../../../words/words.js';
import { useKeyOf } from '../casework/key-of.js';
import type { StepProps } from '../steps/step-dialog.js';
import { StepForm } from '../steps/step-form.js';
import type { LearningNote, LearningRoute } from './learning-query.js';

interface NoteFormProps extends StepProps {
  readonly route: LearningRoute;
  /** What is put right; without it one is added. */
  readonly note?: LearningNote;
  /** It was kept, and its text is to be looked at again. */
  readonly onMend: (note: LearningNote) => void;
}

/** How it goes, in the words of who saw it. */
export function NoteForm({ route, note, onMend, onClose }: NoteFormProps) {
  const key = useKeyOf();
  const begin = { text: note?.text ?? '', notedOn: note?.notedOn ?? today() };
  const form = useForm({ defaultValues: begin });
  const draft = useDraft(`learningNote.${note?.id ?? route.id}`, form, begin);
  return (
    <StepForm
      form={form}
      act={async ({ text, notedOn }) => {
        const body = { text: text.trim(), notedOn };
        const { notes, warnings } = await (note ? change(note, body) : add(body));
        draft.done();
        return { warnings, kept: notes?.find((one) => (note ? one.id === note.id : one.text === body.text)) };
      }}
      done={words.noted}
      onMend={({ kept }) => kept && onMend(kept)}
      submit={note ? words.mend : words.addNote}
      onClose={onClose}
    >
      <RestoredDraft draft={draft} />
      <TextAreaField
        {...{ name: 'text', label: words.note, hint: words.noteHint, rows: 5, autoFocus: true }}
        {...{ required: true, requiredMessage: words.noteAsked }}
      />
      <DateField
        {...{ name: 'notedOn', label: words.notedOn, max: today() }}
        {...{ required: true, requiredMessage: words.notedOnAsked }}
      />
      <DraftSign draft={draft} />
    </StepForm>
  );

  function add(body: Written) {
    const params = { path: { id: route.id }, header: { 'Idempotency-Key': key.of(body) } };
    return answer(api.POST('/api/v1/learning-routes/{id}/notes', { params, body }));
  }
}

type Written = Pick<LearningNote, 'text' | 'notedOn'>;

const change = ({ id, version }: LearningNote, body: Written) =>
  answer(
    api.PATCH('/api/v1/learning-notes/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
