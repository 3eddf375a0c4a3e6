import { Injectable } from '@nestjs/common';
import { accessRefusals } from '#access/access.refusals.js';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { stepRefusals } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { type Absence, AbsenceRepository, type ColleagueHere } from './absence.repository.js';
import {
  type AbsenceKind,
  absenceRefusals,
  checkAbsence,
  mayReport,
  mayReportLeaving,
} from './absence.rules.js';
import { reviewOf } from './cover-works.rules.js';
import type { Span } from './period.rules.js';

interface NewAbsence extends Span {
  readonly userId: string;
  readonly kind: AbsenceKind;
}

/** Who is away and who leaves. Each raises the question who can be reached for their participants meanwhile. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsenceRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A colleague, or who leads them, says from when they are away, and until when if that is known. */
  report(actor: Actor, { userId, kind, from, until }: NewAbsence): Promise<Absence> {
    return this.database.write(actor, async (tx) => {
      checkAbsence({ from, until }, this.clock.today());
      const colleague = await this.colleague(tx, userId);
      if (!mayReport(actor, colleague)) throw new Refusal(stepRefusals.notYours);
      await this.requireFree(tx, userId, { from, until }, null);
      const id = newId();
      await this.absences.add(tx, { id, userId, kind, from, until, reportedBy: actor.userId });
      await this.outbox.add(tx, [reviewOf(userId)]);
      return { id, userId, name: colleague.name, teamId: colleague.teamId, kind, from, until, version: 1 };
    });
  }

  /** It lasts longer or shorter than was thought. The day on which it began stays, once it has begun. */
  change(
    actor: Actor,
    id: string,
    version: number,
    change: { readonly kind?: AbsenceKind; readonly until?: CalendarDate | null },
  ): Promise<Absence> {
    return this.database.write(actor, async (tx) => {
      const absence = await this.taken(tx, actor, id, version);
      const kind = change.kind ?? absence.kind;
      const until = change.until === undefined ? absence.until : change.until;
      const span = { from: absence.from, until };
      checkAbsence(span, this.clock.today());
      await this.requireFree(tx, absence.userId, span, id);
      await this.absences.change(tx, id, span, kind);
      await this.outbox.add(tx, [reviewOf(absence.userId)]);
      return { ...absence, ...span, kind, version: version + 1 };
    });
  }

  /** They are back today. */
  end(actor: Actor, id: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      const absence = await this.taken(tx, actor, id);
      await this.absences.endBefore(tx, absence, this.clock.today());
      await this.outbox.add(tx, [reviewOf(absence.userId)]);
    });
  }

  /** Running and coming absences among the actor's colleagues, and who is about to leave. */
  list(actor: Actor, teamId: string | null): Promise<{ absences: Absence[]; leaving: ColleagueHere[] }> {
    return this.database.read(actor, async (tx) => ({
      absences: await this.absences.page(tx, actor, this.clock.today(), teamId),
      leaving: await this.absences.leaving(tx, actor, teamId),
    }));
  }

  /** Somebody leaves after a day, or stays after all. */
  setLastDay(actor: Actor, userId: string, day: CalendarDate | null): Promise<void> {
    return this.database.write(actor, async (tx) => {
      if (day && day < this.clock.today()) throw new Refusal(absenceRefusals.lastDayPast);
      const colleague = await this.absences.hold(tx, userId);
      if (!colleague) throw new Refusal(refusals.notFound);
      if (!mayReportLeaving(actor, colleague)) throw new Refusal(stepRefusals.notYours);
      await this.absences.setLastDay(tx, userId, day);
      await this.outbox.add(tx, [reviewOf(userId)]);
    });
  }

  private async colleague(tx: Tx, userId: string): Promise<ColleagueHere> {
    const found = await this.absences.hold(tx, userId);
    if (!found) throw new Refusal(accessRefusals.unknownColleague);
    return found;
  }

  /** The absence, its colleague held; of one whose colleague the actor may not see there is none. */
  private async taken(tx: Tx, actor: Actor, id: string, version?: number): Promise<Absence> {
    const seen = await this.absences.find(tx, id);
    if (!seen || !mayKnow(actor, seen)) throw new Refusal(refusals.notFound);
    if (!mayReport(actor, { id: seen.userId, teamId: seen.teamId })) throw new Refusal(stepRefusals.notYours);
    await this.colleague(tx, seen.userId);
    const absence = await this.absences.find(tx, id);
    if (!absence) throw new Refusal(refusals.notFound);
    if (version !== undefined && absence.version !== version) throw new Refusal(refusals.versionOutdated);
    if (absence.until !== null && absence.until < this.clock.today()) throw new Refusal(absenceRefusals.over);
    return absence;
  }

  private async requireFree(tx: Tx, userId: string, span: Span, except: string | null): Promise<void> {
    if (await this.absences.overlaps(tx, userId, span, except)) throw new Refusal(absenceRefusals.overlaps);
  }
}

/** The same as the list shows. */
const mayKnow = ({ userId, scope }: Actor, absence: Absence): boolean =>
  scope.everything ||
  absence.userId === userId ||
  (absence.teamId !== null && scope.teamIds.includes(absence.teamId));
