import { useMutationState, useMutation } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import type { Draft } from '../../../drafts/use-draft.js';
import { useToast } from '../../../parts/toast.js';
import { useWords } from '../../../words/words.js';
import { useChange, useTrajectory } from '../dossier-context.js';
import { useKeyOf } from './key-of.js';
import { noteBody, taskBody, type NoteValues } from './note-values.js';

const savingOf = (trajectoryId: string) => ['saveNote', trajectoryId];

/** Notes that are on their way: they stand on the timeline already. */
export const useNotesUnderWay = (trajectoryId: string): { id: number; note: NoteValues }[] =>
  useMutationState({
    filters: { mutationKey: savingOf(trajectoryId), status: 'pending' },
    select: ({ mutationId, state }) => ({ id: mutationId, note: state.variables as NoteValues }),
  });

/** Keeps a note with what follows from it. Until all of it is kept the draft stays; to send it again adds nothing twice. */
export function useSaveNote(form: UseFormReturn<NoteValues>, draft: Draft) {
  const { dossier: words } = useWords();
  const { id } = useTrajectory();
  const [noteKey, taskKey] = [useKeyOf(), useKeyOf()];
  const change = useChange();
  const say = useToast();
  const path = { id };
  const { mutateAsync } = useMutation({
    mutationKey: savingOf(id),
    mutationFn: (values: NoteValues) =>
      change(async () => {
        const body = noteBody(values);
        const note = await answer(
          api.POST('/api/v1/trajectories/{id}/contact-notes', {
            params: { path, header: { 'Idempotency-Key': noteKey.of(body) } },
            body,
          }),
        );
        if (values.withTask) {
          const task = taskBody(values);
          await answer(
            api.POST('/api/v1/trajectories/{id}/tasks', {
              params: { path, header: { 'Idempotency-Key': taskKey.of({ ...task, note: note.id }) } },
              body: task,
            }),
          );
        }
        return note;
      }),
  });
  return async (values: NoteValues): Promise<void> => {
    const note = await mutateAsync(values);
    draft.done();
    noteKey.done();
    taskKey.done();
    say(words.noteSaved, async () => {
      await change(() =>
        answer(api.PUT('/api/v1/contact-notes/{id}/withdrawal', { params: { path: { id: note.id } } })),
      );
      // Taken back to be put right: the words are there again.
      if (!form.getValues('text')) form.reset(values, { keepDefaultValues: true });
    });
  };
}
