import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { EventWords } from '#kernel/event-words.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { readsNotes } from './casework.rules.js';
import { ContactNoteRepository } from './contact-note.repository.js';
import type { ContactNoteView } from './contact-note.rules.js';
import { contactNoteView } from './contact-note.rules.js';
import type { JournalLine } from './timeline.repository.js';
import { TimelineRepository } from './timeline.repository.js';
import type { TimelineKind } from './timeline.rules.js';
import { nounsOf, timelineKindOf } from './timeline.rules.js';

interface TimelineLine extends Omit<JournalLine, 'facts'> {
  readonly kind: TimelineKind;
  readonly sentence: string;
  /** What was said, for who helps the participant. */
  readonly note: ContactNoteView | null;
}

interface TimelinePage {
  /** All when left out. */
  readonly kinds?: readonly TimelineKind[];
  readonly before: string | null;
  readonly limit: number;
}

@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly timeline: TimelineRepository,
    private readonly notes: ContactNoteRepository,
    private readonly words: EventWords,
    private readonly accessLog: AccessLogRepository,
  ) {}

  /** What happened in a participant's case, newest first, in words. That it was looked at is logged. */
  page(actor: Actor, participantId: string, { kinds, before, limit }: TimelinePage): Promise<TimelineLine[]> {
    return this.database.read(actor, async (tx) => {
      const sight = await this.timeline.sight(tx, actor, participantId);
      if (!sight) throw new Refusal(refusals.notFound);
      await this.accessLog.record(tx, actor, 'timeline.opened', [participantId]);
      const nouns = kinds ? nounsOf(kinds) : null;
      const lines = await this.timeline.lines(tx, participantId, { nouns, before, limit });
      const written = readsNotes(actor, sight) ? lines.flatMap((line) => noteOf(line) ?? []) : [];
      const found = written.length > 0 ? await this.notes.these(tx, written) : [];
      const notes = new Map(found.map((note) => [note.id, contactNoteView(actor, note)]));
      return lines.map(({ facts, ...line }) => ({
        ...line,
        kind: timelineKindOf(line.type),
        sentence: this.words.require(line.type)(facts),
        note: notes.get(noteOf({ ...line, facts }) ?? '') ?? null,
      }));
    });
  }
}

/** The note whose text stands with the line: where it was added, once. */
const noteOf = ({ type, facts }: JournalLine): string | null =>
  type === 'contactNote.added' ? String(facts.noteId) : null;
