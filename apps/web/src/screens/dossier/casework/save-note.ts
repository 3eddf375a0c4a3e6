import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { useMutationState, useMutation } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import type { Draft } from '../../../drafts/use-draft.js';
import { useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import { useChange, useTrajectory } from '../dossier-context.js';
import { useKeyOf } from './key-of.js';
import { noteBody, taskBody, type NoteValues } from './note-values.js';

type Note = Schemas['ContactNote'];

interface Saving {
  readonly values: NoteValues;
  /** Called as soon as all of it is kept; what is on screen is read again after that. */
  readonly onKept: (note: Note) => void;
  /** The id of the note once it is kept. */
  readonly keptAs: () => string | undefined;
}

interface NoteUnderWay extends Pick<Saving, 'keptAs'> {
  readonly id: number;
  readonly note: NoteValues;
}

const savingOf = (trajectoryId: string) => ['saveNote', trajectoryId];

/** Notes that are on their way: they stand on the timeline already, until they come in from there. */
export const useNotesUnderWay = (trajectoryId: string): NoteUnderWay[] =>
  useMutationState({
    filters: { mutationKey: savingOf(trajectoryId), status: 'pending' },
    select: ({ mutationId, state }) => {
      const { values, keptAs } = state.variables as Saving;
      return { id: mutationId, note: values, keptAs };
    },
  });

/**
 * Keeps a note with what follows from it. Until all of it is kept the draft stays; to send it again adds nothing twice.
 * Who saves need not wait for the dossier to be read again: on a slow line that takes longer than the note did.
 */
export function useSaveNote(form: UseFormReturn<NoteValues>, draft: Draft) {
  const { id } = useTrajectory();
  const [noteKey, taskKey] = [useKeyOf(), useKeyOf()];
  const change = useChange();
  const say = useToast();
  const path = { id };
  const { mutateAsync } = useMutation({
    mutationKey: savingOf(id),
    mutationFn: ({ values, onKept }: Saving) =>
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
        onKept(note);
      }),
  });
  return async (values: NoteValues): Promise<void> => {
    let kept: Note | undefined;
    const note = await new Promise<Note>((resolve, reject) => {
      const onKept = (it: Note): void => resolve((kept = it));
      mutateAsync({ values, onKept, keptAs: () => kept?.id }).catch(reject);
    });
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
