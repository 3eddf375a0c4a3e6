import type { Stage } from '#trajectory/stage.rules.js';
import { amsterdamInstant } from '#kernel/calendar.rules.js';
import type { DemoAct, ToldCase, ToldStage } from './demo-act.js';
import { of } from './demo-act.js';
import type { DemoCaller } from './demo-caller.js';
import { dayFromToday, soon } from './demo-clock.js';
import type { DemoNote } from './demo-notes.js';
import { firstContacts, intakes, stageAppointments, stageNotes, stageTasks } from './demo-notes.js';

const reaches = ({ kind, spokeWith }: DemoNote): boolean =>
  !spokeWith && ['phone', 'visit', 'office', 'video'].includes(kind);

/** What the coach writes down along the way: contacts, tasks, the next appointment. */
export class DemoCasework {
  /** First contact within a week and intake within three, as the norm asks; newer cases still have them open. */
  firstTerms({ n, trajectoryId, coach, demoCase: { weeksAgo } }: ToldCase): DemoAct[] {
    const days = weeksAgo * 7;
    const which = n + Math.floor(n / 3);
    const contact = () => this.note(coach, trajectoryId, of(firstContacts, which));
    const intake = async () => {
      await this.note(coach, trajectoryId, of(intakes, which));
      const { deadlines } = await coach.get<{ deadlines: { id: string; kind: string }[] }>(
        `/trajectories/${trajectoryId}`,
      );
      const term = deadlines.find(({ kind }) => kind === 'intake');
      if (term) await coach.put(`/deadlines/${term.id}/completion`);
    };
    return [
      ...(weeksAgo > 1 ? [{ daysAgo: days - 3, does: contact }] : []),
      ...(weeksAgo > 3 ? [{ daysAgo: days - 12, does: intake }] : []),
    ];
  }

  /** A contact in each stage. */
  onTheWay({ n, trajectoryId, coach, demoCase }: ToldCase, { stage, from, to }: ToldStage): DemoAct[] {
    const { weeksAgo } = demoCase;
    const begins = from === weeksAgo * 7 ? from - 14 : from;
    const ends = to || 14;
    const halfway = Math.round(begins - (begins - ends) * 0.4);
    if (begins - ends < 14) return [];
    return [{ daysAgo: halfway, does: () => this.note(coach, trajectoryId, of(stageNotes[stage], n)) }];
  }

  /** How it stands today: the last contact with what was agreed, and what is still to do, which `openTasks` gets. */
  asItStands(told: ToldCase, { stage, from }: ToldStage, openTasks: string[]): DemoAct[] {
    const { n, trajectoryId, coach, demoCase } = told;
    const { unseenFor, suspended, exit } = demoCase;
    if ((suspended && suspended.until === undefined) || (exit && !exit.reopened)) return [];
    const lastSeen = unseenFor ?? 4 + (n % 12);
    const appointment = unseenFor ? undefined : nextAppointment(told, stage);
    const seen = async () => {
      const direct = stageNotes[stage].filter(reaches);
      if (lastSeen < from) await this.note(coach, trajectoryId, of(direct, n + 1), appointment);
      else if (appointment) await coach.post(`/trajectories/${trajectoryId}/appointments`, appointment);
      const [first, second] = stageTasks[stage] as [string, string];
      openTasks.push(await this.task(told, first, of([-2, 0, 2, 5, 12], n)));
      if (n % 3 === 0) openTasks.push(await this.task(told, second, 9));
      if (n % 3 === 1) await coach.put(`/tasks/${await this.task(told, second, 1)}/completion`);
    };
    return [{ daysAgo: Math.min(lastSeen, from), does: seen }];
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
