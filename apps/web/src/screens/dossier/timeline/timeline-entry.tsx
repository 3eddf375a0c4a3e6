import {
  ArrowLeftRight,
  BriefcaseBusiness,
  CalendarDays,
  CircleCheck,
  GraduationCap,
  Hourglass,
  IdCard,
  MessageCircle,
  Route,
  Sprout,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { formatTime } from '../../../parts/dates.js';
import { dossier as words } from '../../../words/words.js';
import { contactKinds } from '../casework/contact-words.js';
import type { NoteValues } from '../casework/note-values.js';
import type { TimelineKind, TimelineLine } from '../dossier-query.js';
import { NoteBody } from './note-body.js';

const icons: Readonly<Record<TimelineKind, LucideIcon>> = {
  contact: MessageCircle,
  task: CircleCheck,
  appointment: CalendarDays,
  deadline: Hourglass,
  stage: Route,
  development: Sprout,
  learning: GraduationCap,
  colleagues: UsersRound,
  handover: ArrowLeftRight,
  placement: BriefcaseBusiness,
  person: IdCard,
};

/** One thing that happened: what, who, when; of a contact also what was said. */
export function TimelineEntry({ line }: { line: TimelineLine }) {
  const { note } = line;
  const Icon = note ? contactKinds[note.kind] : icons[line.kind];
  return (
    <li className={`entry ${line.kind} ${note ? 'with-note' : ''}`}>
      <span className="entry-icon" aria-hidden="true">
        <Icon className="icon" />
      </span>
      <div className="entry-body">
        <p className="entry-sentence">{line.sentence}</p>
        {note && <NoteBody note={note} />}
        <p className="entry-who">
          {line.actorName}, <time dateTime={line.at}>{formatTime(line.at)}</time>
        </p>
      </div>
    </li>
  );
}

/** A note that is being saved. */
export function PendingLine({ note }: { note: NoteValues }) {
  const Icon = contactKinds[note.kind];
  return (
    <div className="entry contact with-note pending" aria-hidden="true">
      <span className="entry-icon">
        <Icon className="icon" />
      </span>
      <div className="entry-body">
        <p className="entry-sentence">{words.contactKinds[note.kind]}</p>
        <p className="note-said">{note.text}</p>
        <p className="entry-who">{words.saving}</p>
      </div>
    </div>
  );
}
