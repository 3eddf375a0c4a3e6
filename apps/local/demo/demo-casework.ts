import type { Stage } from '#trajectory/stage.rules.js';
import { amsterdamInstant } from '#kernel/calendar.rules.js';
import type { DemoCaller } from './demo-caller.js';
import type { DemoCase } from './demo-cases.js';
import type { DemoClock } from './demo-clock.js';
import { dayFromToday, soon } from './demo-clock.js';
import type { DemoNote } from './demo-notes.js';
import { firstContacts, intakes, stageAppointments, stageNotes, stageTasks } from './demo-notes.js';

/** A case as it is being told. */
export interface ToldCase {
  readonly n: number;
  readonly trajectoryId: string;
  readonly coach: DemoCaller;
  readonly demoCase: DemoCase;
}

const of = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;
const reaches = ({ kind, spokeWith }: DemoNote): boolean =>
  !spokeWith && ['phone', 'visit', 'office', 'video'].includes(kind);

/** What the coach writes down along the way: contacts, tasks, the next appointment. */
export class DemoCasework {
  constructor(private readonly clock: DemoClock) {}

  /** First contact within a week and intake within three, as the norm asks; newer cases still have them open. */
  async keepFirstTerms({ n, trajectoryId, coach, demoCase: { weeksAgo } }: ToldCase): Promise<void> {
    const days = weeksAgo * 7;
    if (weeksAgo > 1) {
      this.clock.goOn(days - 3);
      await this.note(coach, trajectoryId, of(firstContacts, n + Math.floor(n / 3)));
    }
    if (weeksAgo > 3) {
      this.clock.goOn(days - 12);
      await this.note(coach, trajectoryId, of(intakes, n + Math.floor(n / 3)));
      const { deadlines } = await coach.get<{ deadlines: { id: string; kind: string }[] }>(
        `/trajectories/${trajectoryId}`,
      );
      const intake = deadlines.find(({ kind }) => kind === 'intake');
      if (intake) await coach.put(`/deadlines/${intake.id}/completion`);
    }
  }

  /** A contact on the way, between two moments, days ago. */
  async onTheWay(told: ToldCase, stage: Stage, from: number, to: number): Promise<void> {
    const halfway = Math.round(from - (from - to) * 0.4);
    if (from - to < 14 || halfway < (told.demoCase.unseenFor ?? 0)) return;
    this.clock.goOn(halfway);
    await this.note(told.coach, told.trajectoryId, of(stageNotes[stage], told.n));
  }

  /** How it stands today: the last contact with what was agreed, and what is still to do. Gives the open tasks. */
  async asItStands(told: ToldCase, stage: Stage, since: number): Promise<string[]> {
    const { n, trajectoryId, coach, demoCase } = told;
    const lastSeen = demoCase.unseenFor ?? 4 + (n % 12);
    const appointment = demoCase.unseenFor ? undefined : nextAppointment(told, stage);
    if (lastSeen < since) {
      this.clock.goOn(lastSeen);
      const direct = stageNotes[stage].filter(reaches);
      await this.note(coach, trajectoryId, of(direct, n + 1), appointment);
    } else if (appointment) {
      await coach.post(`/trajectories/${trajectoryId}/appointments`, appointment);
    }
    const [first, second] = stageTasks[stage] as [string, string];
    const open = [await this.task(told, first, of([-2, 0, 2, 5, 12], n))];
    if (n % 3 === 0) open.push(await this.task(told, second, 9));
    if (n % 3 === 1) await coach.put(`/tasks/${await this.task(told, second, 1)}/completion`);
    return open;
  }

  private note(
    coach: DemoCaller,
    trajectoryId: string,
    note: DemoNote,
    nextAppointment?: object,
  ): Promise<unknown> {
    return coach.post(`/trajectories/${trajectoryId}/contact-notes`, {
      ...note,
      ...(nextAppointment && { nextAppointment }),
    });
  }

  private async task({ trajectoryId, coach }: ToldCase, title: string, dueIn: number): Promise<string> {
    const dueOn = dayFromToday(dueIn);
    return (await coach.post<{ id: string }>(`/trajectories/${trajectoryId}/tasks`, { title, dueOn })).id;
  }
}

/** The day of the next appointment, also for an overdrachtsdossier. */
export const appointmentDay = ({ n, demoCase: { appointment } }: Pick<ToldCase, 'n' | 'demoCase'>): string =>
  appointment ? dayFromToday(appointment[0]) : soon(2 + (n % 8));

const nextAppointment = (told: ToldCase, stage: Stage) => ({
  at: amsterdamInstant(
    appointmentDay(told),
    told.demoCase.appointment?.[1] ?? of(['09:30', '11:00', '13:30'], told.n),
  ),
  ...stageAppointments[stage],
});
