import { useMutation } from '@tanstack/react-query';
import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../../api/api.js';
import { formatMoment } from '../../../parts/dates.js';
import { useSayProblem, useToast } from '../../../parts/toast.js';
import { dossier as words } from '../../../words/words.js';
import { useChange, type TimelineNote } from '../dossier-context.js';
import { NoteEditor } from './note-editor.js';

/** What was said, and for who wrote it a day long the way to put it right. */
export function NoteBody({ note }: { note: TimelineNote }) {
  const [editing, setEditing] = useState(false);
  const change = useChange();
  const say = useToast();
  const sayProblem = useSayProblem();
  const params = { path: { id: note.id } };
  const restore = useMutation({
    mutationFn: () => change(() => answer(api.DELETE('/api/v1/contact-notes/{id}/withdrawal', { params }))),
    onError: sayProblem,
  });
  const withdraw = useMutation({
    mutationFn: () => change(() => answer(api.PUT('/api/v1/contact-notes/{id}/withdrawal', { params }))),
    onSuccess: () => say(words.noteWithdrawn, () => restore.mutateAsync()),
    onError: sayProblem,
  });
  if (editing) return <NoteEditor note={note} onClose={() => setEditing(false)} />;
  const may = (step: TimelineNote['can'][number]): boolean => note.can.includes(step);
  const apart = Math.abs(Date.parse(note.recordedAt) - Date.parse(note.occurredAt)) > 15 * 60_000;
  return (
    <>
      {apart && <p className="small soft">{words.occurred(formatMoment(note.occurredAt))}</p>}
      {note.withdrawn ? (
        <p className="soft note-withdrawn">{words.withdrawnNote}</p>
      ) : (
        <p className="note-said">{note.text}</p>
      )}
      {note.can.length > 0 && (
        <p className="entry-actions">
          {may('change') && (
            <button type="button" className="link-button" onClick={() => setEditing(true)}>
              <Pencil className="icon" aria-hidden /> {words.changeNote}
            </button>
          )}
          {may('withdraw') && (
            <button type="button" className="link-button" onClick={() => withdraw.mutate()}>
              <Trash2 className="icon" aria-hidden /> {words.withdrawNote}
            </button>
          )}
          {may('restore') && (
            <button type="button" className="link-button" onClick={() => restore.mutate()}>
              <RotateCcw className="icon" aria-hidden /> {words.restoreNote}
            </button>
          )}
        </p>
      )}
    </>
  );
}
