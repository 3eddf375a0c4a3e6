import { useForm } from 'react-hook-form';
import { answer, api, ifMatch } from '../../../api/api.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { FormActions } from '../../../parts/form-actions.js';
import { asLocal, fromLocal } from '../../../parts/dates.js';
import { DateTimeField } from '../../../parts/fields.js';
import { Form } from '../../../parts/form.js';
import { useToast } from '../../../parts/toast.js';
import { answers, dossier as words } from '../../../words/words.js';
import { KindChips } from '../casework/kind-chips.js';
import { WithWhom } from '../casework/note-details.js';
import { NoteText } from '../casework/note-text.js';
import { useChange, type TimelineNote } from '../dossier-context.js';

/** A note, put right where it stands. */
export function NoteEditor({ note, onClose }: { note: TimelineNote; onClose: () => void }) {
  const change = useChange();
  const say = useToast();
  const asItIs = {
    text: note.text ?? '',
    kind: note.kind,
    spokeWith: note.spokeWith,
    occurredAt: asLocal(note.occurredAt),
  };
  const form = useForm({ defaultValues: asItIs });
  const draft = useDraft(`noteChange.${note.id}`, form, asItIs);
  return (
    <Form
      form={form}
      scope={note.id}
      onSubmit={async ({ occurredAt, ...values }) => {
        await change(() =>
          answer(
            api.PATCH('/api/v1/contact-notes/{id}', {
              params: { path: { id: note.id }, header: ifMatch(note.version) },
              body: {
                ...values,
                ...(occurredAt !== asItIs.occurredAt && { occurredAt: fromLocal(occurredAt) }),
              },
            }),
          ),
        );
        draft.done();
        onClose();
        say(words.noteChanged);
      }}
    >
      <NoteText name="text" label={words.noteLabel} hint={words.noteHint} autoFocus />
      <KindChips>
        <WithWhom />
      </KindChips>
      <DateTimeField name="occurredAt" label={words.when} required max={asLocal(new Date().toISOString())} />
      <FormActions
        action={answers.save}
        busy={form.formState.isSubmitting}
        onCancel={() => {
          draft.discard();
          onClose();
        }}
      />
    </Form>
  );
}
