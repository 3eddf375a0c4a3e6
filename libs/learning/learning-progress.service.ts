import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Refusal } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import { requireNone } from './input-problem.rules.js';
import type { LearningRouteRecorded } from './learning-case.service.js';
import { LearningCase } from './learning-case.service.js';
import { LearningNoteRepository } from './learning-note.repository.js';
import type { LearningNoteText } from './learning-note.rules.js';
import { noteProblems } from './learning-note.rules.js';
import { WorkProcessRepository } from './work-process.repository.js';
import type { ProgressRequest } from './work-process.rules.js';
import { progressProblems } from './work-process.rules.js';

@Injectable()
export class LearningProgressService {
  constructor(
    private readonly cases: LearningCase,
    private readonly processes: WorkProcessRepository,
    private readonly notes: LearningNoteRepository,
    private readonly clock: Clock,
  ) {}

  /** How it went on a day: with the teacher, in the lesson, at the training company. */
  note(actor: Actor, routeId: string, note: LearningNoteText): Promise<LearningRouteRecorded> {
    return this.cases.step(
      actor,
      { table: 'learning_route', id: routeId },
      'addNote',
      async ({ tx, route }) => {
        requireNone(noteProblems(note, this.clock.today()));
        await this.notes.add(tx, route, actor.userId, note);
        const { notedOn, text } = note;
        return { event: 'learningNote.added', facts: { notedOn }, texts: { text } };
      },
    );
  }

  /** The author puts a note right. */
  changeNote(
    actor: Actor,
    id: string,
    version: number,
    asked: Partial<LearningNoteText>,
  ): Promise<LearningRouteRecorded> {
    return this.cases.step(
      actor,
      { table: 'learning_note', id, version },
      'addNote',
      async ({ tx, route }) => {
        const known = route.notes!.find((note) => note.id === id)!;
        if (known.author.id !== actor.userId) throw new Refusal(stepRefusals.notYours);
        const notedOn = asked.notedOn ?? known.notedOn;
        const text = asked.text ?? known.text;
        requireNone(noteProblems({ notedOn, text }, this.clock.today()));
        await this.notes.change(tx, id, { notedOn, text });
        return { event: 'learningNote.changed', facts: { notedOn }, texts: { text } };
      },
    );
  }

  /** A work process is practised or mastered since a day; or it is not after all. */
  record(
    actor: Actor,
    workProcessId: string,
    version: number,
    asked: ProgressRequest,
  ): Promise<LearningRouteRecorded> {
    return this.cases.step(
      actor,
      { table: 'work_process', id: workProcessId, version },
      'recordProgress',
      async ({ tx, route: { workProcesses, startsOn } }) => {
        const known = workProcesses.find(({ id }) => id === workProcessId)!;
        requireNone(progressProblems(asked, startsOn, this.clock.today()));
        await this.processes.progress(tx, workProcessId, asked);
        const { progress } = asked;
        const progressOn = progress === 'notStarted' ? null : (asked.progressOn ?? null);
        const facts = { name: known.code ?? known.title, progress, progressOn };
        return { event: 'workProcess.progressed', facts };
      },
    );
  }
}
