import { useId, useState } from 'react';
import { Button } from '../../../parts/button.js';
import { formatDate } from '../../../parts/dates.js';
import { Dialog } from '../../../parts/dialog.js';
import { development, learning as words } from '../../../words/words.js';
import { Earlier } from '../development/earlier.js';
import type { LearningNote, LearningRoute } from './learning-query.js';
import { NoteForm } from './note-form.js';

const IN_SIGHT = 2;

/** How it went, the last first; for who helps the participant alone. */
export function LearningNotes({ route }: { route: LearningRoute }) {
  const titleId = useId();
  const [asked, setAsked] = useState<{ note?: LearningNote } | null>(null);
  const { notes, can, title } = route;
  const close = (): void => setAsked(null);
  const shown = (note: LearningNote) => <Note key={note.id} note={note} onMend={() => setAsked({ note })} />;
  return (
    <div role="group" className="stack tight" aria-labelledby={titleId}>
      <header className="panel-head">
        <h4 id={titleId}>{words.notes}</h4>
        {can.includes('addNote') && (
          <Button kind="subtle" onClick={() => setAsked({})}>
            {words.addNote} <span className="visually-hidden">{title}</span>
          </Button>
        )}
      </header>
      {notes === null && <p className="soft small">{words.notesHidden}</p>}
      {notes?.length === 0 && <p className="soft">{words.noNotes}</p>}
      {notes && notes.length > 0 && <ul className="learning-notes">{notes.slice(0, IN_SIGHT).map(shown)}</ul>}
      {notes && notes.length > IN_SIGHT && (
        <Earlier count={notes.length - IN_SIGHT} what={words.notesName}>
          {notes.slice(IN_SIGHT).map(shown)}
        </Earlier>
      )}
      <Dialog title={words.addNoteOf(title)} open={asked !== null} onClose={close}>
        {asked && (
          <NoteForm
            key={asked.note?.id ?? 'new'}
            route={route}
            note={asked.note}
            onMend={(note) => setAsked({ note })}
            onClose={close}
          />
        )}
      </Dialog>
    </div>
  );
}

function Note({ note, onMend }: { note: LearningNote; onMend: () => void }) {
  const { notedOn, text, author, can } = note;
  return (
    <li>
      <p className="note-said">{text}</p>
      <p className="measured-by small soft">
        {development.measuredBy(formatDate(notedOn), author.name)}
        {can.includes('change') && (
          <button type="button" className="link-button" onClick={onMend}>
            {words.mend} <span className="visually-hidden">{formatDate(notedOn)}</span>
          </button>
        )}
      </p>
    </li>
  );
}
