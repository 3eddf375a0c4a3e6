import { CalendarPlus, Clock, ListTodo, NotebookPen } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useForm } from 'react-hook-form';
import { ApiProblem } from '../../../api/problem.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { Button } from '../../../parts/button.js';
import { Form } from '../../../parts/form.js';
import { useSession } from '../../../session/session.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier, useTrajectory } from '../dossier-context.js';
import { KindChips } from './kind-chips.js';
import { NoteDetails, WithWhom, type NoteDetail } from './note-details.js';
import { NoteText } from './note-text.js';
import { emptyNote } from './note-values.js';
import { useSaveNote } from './save-note.js';

/**
 * A contact written down in half a minute: what was said, how, and it is kept. What is typed is never lost: not by a
 * reload, a session that ends or a network that is gone; see `useDraft`.
 */
export function QuickNote() {
  const { noteAsked, noteShown } = useDossier();
  const { id } = useTrajectory();
  const { csrfToken } = useSession();
  const form = useForm({ defaultValues: emptyNote });
  const draft = useDraft(`note.${id}`, form, emptyNote);
  const save = useSaveNote(form, draft);
  const [opened, setOpened] = useState<readonly NoteDetail[]>([]);
  const frame = useRef<HTMLElement>(null);
  const signedOut = useRef(false);
  const submit = (): void => frame.current?.querySelector('form')?.requestSubmit();

  // Before it is painted: whoever sees the field can type.
  useLayoutEffect(() => {
    if (!noteAsked) return;
    frame.current?.scrollIntoView({ block: 'center' });
    frame.current?.querySelector('textarea')?.focus({ preventScroll: true });
    noteShown();
  }, [noteAsked, noteShown]);
  useEffect(() => {
    // With the note in sight the button that leads to it is in the way.
    const section = frame.current!;
    const observer = new IntersectionObserver(([entry]) => {
      section.toggleAttribute('data-in-view', entry!.isIntersecting);
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    // Asked to be saved before the session turned out to have ended: signed in again, it is.
    if (signedOut.current) submit();
  }, [csrfToken]);

  const [text, withTask, withAppointment, occurredAt] = form.watch([
    'text',
    'withTask',
    'withAppointment',
    'occurredAt',
  ]);
  const shown = (detail: NoteDetail): boolean =>
    opened.includes(detail) ||
    { task: withTask, appointment: withAppointment, time: occurredAt !== '' }[detail];
  const toggle = (detail: NoteDetail): void => {
    const next = !shown(detail);
    setOpened(next ? [...opened, detail] : opened.filter((one) => one !== detail));
    if (detail === 'task') form.setValue('withTask', next);
    if (detail === 'appointment') form.setValue('withAppointment', next);
    if (detail === 'time' && !next) form.setValue('occurredAt', '');
  };
  const byKeyboard = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };

  return (
    <section ref={frame} className="panel note" aria-labelledby="note-title" onKeyDown={byKeyboard}>
      <header className="row spread">
        <h2 id="note-title">
          <NotebookPen className="icon" aria-hidden /> {words.noteTitle}
        </h2>
        {draft.restored && text && (
          <span className="row small soft">
            {words.draftRestored}
            <button type="button" className="link-button" onClick={draft.discard}>
              {words.draftDiscard}
            </button>
          </span>
        )}
      </header>
      <Form
        form={form}
        onSubmit={async (values) => {
          signedOut.current = false;
          try {
            await save(values);
            setOpened([]);
          } catch (problem) {
            signedOut.current = problem instanceof ApiProblem && problem.status === 401;
            throw problem;
          }
        }}
      >
        <NoteText name="text" label={words.noteLabel} hint={words.noteHint} />
        <KindChips>
          <WithWhom />
        </KindChips>
        <NoteDetails shown={shown} />
        <div className="row spread note-foot">
          <span className="row note-extras">
            <Toggle
              icon={<Clock className="icon" aria-hidden />}
              on={shown('time')}
              onClick={() => toggle('time')}
            >
              {words.otherTime}
            </Toggle>
            <Toggle
              icon={<ListTodo className="icon" aria-hidden />}
              on={shown('task')}
              onClick={() => toggle('task')}
            >
              {words.followTask}
            </Toggle>
            <Toggle
              icon={<CalendarPlus className="icon" aria-hidden />}
              on={shown('appointment')}
              onClick={() => toggle('appointment')}
            >
              {words.followAppointment}
            </Toggle>
          </span>
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting} title={words.saveKeys}>
            {words.saveNote}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Toggle({
  icon,
  on,
  onClick,
  children,
}: {
  icon: React.ReactNode;
  on: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <button type="button" className="extra" aria-pressed={on} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
