import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UserService } from '#access/user.service.js';
import { TeamService } from '#access/team.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import type { Environment } from '#kernel/environment.js';
import { WorkPlaceService } from '#development/work-place.service.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { stages as inOrder } from '#trajectory/stage.rules.js';
import { SuspensionService } from '#trajectory/suspension.service.js';
import { createApi } from '../../api/server.js';
import type { DemoAct, ToldCase, ToldStage } from './demo-act.js';
import { possible } from './demo-act.js';
import { addAbsences } from './demo-absence.js';
import { demoAnswers, demoEntry } from './demo-answers.js';
import { DemoCaller } from './demo-caller.js';
import { addAttendance } from './demo-attendance.js';
import { appointmentDay, DemoCasework } from './demo-casework.js';
import type { DemoCase } from './demo-cases.js';
import type { DemoReferral } from './demo-cases.js';
import { demoCases, demoHandovers, demoRequest, demoReferrals, leadFor } from './demo-cases.js';
import { DemoClock, soon } from './demo-clock.js';
import type { DemoTeam, DemoUsername } from './demo-colleagues.js';
import { DEMO_PASSWORD, demoColleagues, demoTeams } from './demo-colleagues.js';
import { DemoDevelopment } from './demo-development.js';
import { addEmployers } from './demo-employers.js';
import { demoWorkPlaces } from './demo-growth.js';
import { importOldClients } from './demo-import.js';
import { DemoLearning } from './demo-learning.js';
import { demoPerson } from './demo-people.js';
import { putInThePast } from './demo-past.js';
import { DemoPlacements } from './demo-placements.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

type Callers = Readonly<Record<DemoUsername, DemoCaller>>;

/**
 * Fills an empty installation with an invented working day. Everything goes through the api, as colleagues would do it;
 * the owner of the tables can then put its history in the past.
 */
export async function seedDemo(environment: Environment, ownerUrl?: string): Promise<void> {
  const clock = new DemoClock();
  const app = await createApi(environment, clock);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await addColleagues(app);
    const callers = await signInAll(app);
    await new DemoStory(app, callers, clock).tell();
    clock.beginWorkingDaysAgo(2);
    await importOldClients(app, callers.gegevens.userId);
  } finally {
    await app.close();
  }
  if (ownerUrl) await putInThePast(ownerUrl, clock.moments);
}

async function addColleagues(app: NestFastifyApplication): Promise<void> {
  const [users, teams] = [app.get(UserService, { strict: false }), app.get(TeamService, { strict: false })];
  const teamIds = new Map<DemoTeam, string>();
  for (const [key, name] of Object.entries(demoTeams) as [DemoTeam, string][]) {
    teamIds.set(key, (await teams.add(systemActor, name)).id);
  }
  await Promise.all(
    demoColleagues.map((colleague) =>
      users.add(systemActor, {
        username: colleague.username,
        displayName: colleague.displayName,
        roles: colleague.roles,
        password: DEMO_PASSWORD,
        email: `${colleague.username}@example.nl`,
        teamId: 'team' in colleague ? teamIds.get(colleague.team)! : null,
        municipalityCodes: 'municipalityCodes' in colleague ? colleague.municipalityCodes : [],
        formerNames: 'formerName' in colleague ? [colleague.formerName] : [],
        ...('week' in colleague && colleague.week),
      }),
    ),
  );
}

async function addWorkPlaces(app: NestFastifyApplication, lead: Actor): Promise<Map<string, string>> {
  const service = app.get(WorkPlaceService, { strict: false });
  const added = await Promise.all(demoWorkPlaces.map((place) => service.addPlace(lead, place)));
  return new Map(added.map(({ name, id }) => [name, id]));
}

async function signInAll(app: NestFastifyApplication): Promise<Callers> {
  const callers = await Promise.all(
    demoColleagues.map(async ({ username }) => [username, await DemoCaller.of(app, username)] as const),
  );
  return Object.fromEntries(callers) as Callers;
}

/** The stages of a case, each with when it began and ended. */
function stagesOf({ form, weeksAgo, path = [], moved, exit }: DemoCase): ToldStage[] {
  const stages: readonly Stage[] = [demoEntry[form].entryStage, ...path];
  const leaves = (n: number): number =>
    moved?.[n] ?? 7 * (weeksAgo - Math.round(((n + 1) * weeksAgo) / stages.length));
  return stages.map((stage, n) => {
    const next = stages[n + 1];
    return {
      stage,
      from: n === 0 ? weeksAgo * 7 : leaves(n - 1),
      to: next ? leaves(n) : exit && !exit.reopened ? exit.daysAgo : 0,
      ...(next && { next }),
      again: stages.indexOf(stage) < n,
      returns: next !== undefined && inOrder.indexOf(next) < inOrder.indexOf(stage),
    };
  });
}

/** A case with what its receiver would take over. */
interface TransferableCase extends ToldCase {
  readonly openTasks: readonly string[];
}

class DemoStory {
  private readonly casework: DemoCasework;
  private readonly learning: DemoLearning;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly as: Callers,
    private readonly clock: DemoClock,
  ) {
    this.casework = new DemoCasework();
    this.learning = new DemoLearning(app, clock);
  }

  async tell(): Promise<void> {
    this.clock.begin(400);
    const places = await addEmployers(this.as.coach3);
    const workPlaces = await addWorkPlaces(this.app, this.as.teamleider2.actor);
    const placements = new DemoPlacements(this.app, this.clock, places);
    const development = new DemoDevelopment(this.app, this.clock, workPlaces);
    const told: TransferableCase[] = [];
    for (const [n, demoCase] of demoCases.entries()) {
      told.push(await this.runCase(n, demoCase, development, placements));
    }
    for (const handover of demoHandovers) await this.offer(told[handover.case]!, handover);
    await this.askOtherContactPerson(told[demoRequest.case]!);
    this.clock.setNow();
    await addAttendance(this.app);
    for (const [n, referral] of demoReferrals.entries()) {
      await this.leaveWaiting(demoCases.length + n, referral);
    }
    await addAbsences(this.as);
  }

  /** Referred, accepted, and brought as far as the case says. */
  private async runCase(
    n: number,
    demoCase: DemoCase,
    development: DemoDevelopment,
    placements: DemoPlacements,
  ): Promise<TransferableCase> {
    this.clock.begin(demoCase.weeksAgo * 7);
    const referral = await this.refer(n, demoCase.form);
    const { trajectoryId } = await this.as[leadFor(demoCase.form)].put<{ trajectoryId: string }>(
      `/referrals/${referral.id}/acceptance`,
      referral.version,
      { ...demoEntry[demoCase.form], contactPersonId: this.as[demoCase.coach].userId },
    );
    const told = { n, demoCase, trajectoryId, coach: this.as[demoCase.coach] };
    const stages = stagesOf(demoCase);
    const openTasks: string[] = [];
    const acts = [
      ...this.casework.firstTerms(told),
      ...development.always(told),
      ...stages.flatMap((stage) => [
        ...possible(told, [
          ...(stage.stage === 'diagnose' ? development.inDiagnose(told, stage) : []),
          ...(stage.stage === 'ontwikkeling' ? development.inDevelopment(told, stage) : []),
          ...this.casework.onTheWay(told, stage),
        ]),
        ...this.leaving(told, stage),
      ]),
      ...this.learning.of(told),
      ...placements.of(told),
      ...this.standsStill(told),
      ...this.casework.asItStands(told, stages.at(-1)!, openTasks),
    ];
    // Of one day in the order in which they stand here.
    for (const { daysAgo, does } of acts.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
      this.clock.goOn(daysAgo);
      await does();
    }
    return { ...told, openTasks };
  }

  private leaving(told: ToldCase, { to, next, returns }: ToldStage): DemoAct[] {
    if (!next) return [];
    const reason = returns ? told.demoCase.returned : undefined;
    return [
      { daysAgo: to, does: () => this.change(told, 'stage', { stage: next, ...(reason && { reason }) }) },
    ];
  }

  /** Suspended and resumed, ended and re-opened. */
  private standsStill(told: ToldCase): DemoAct[] {
    const { suspended, exit } = told.demoCase;
    const acts: DemoAct[] = [];
    const act = (daysAgo: number, what: string, body?: object): void =>
      void acts.push({ daysAgo, does: () => this.change(told, what, body) });
    if (suspended) {
      act(suspended.since, 'suspension', { reason: 'illness', expectedEndOn: soon(30) });
      if (suspended.until !== undefined)
        acts.push({ daysAgo: suspended.until, does: () => this.resume(told) });
    }
    if (exit) {
      const { daysAgo, reason, note, reopened } = exit;
      act(daysAgo, 'exit', { reason, ...(note && { note }) });
      if (reopened) act(reopened[0], 'reopening', { reason: reopened[1] });
    }
    return acts;
  }

  private async change({ coach, trajectoryId }: ToldCase, what: string, body?: object): Promise<void> {
    const { version } = await coach.get<Versioned>(`/trajectories/${trajectoryId}`);
    await coach.put(`/trajectories/${trajectoryId}/${what}`, version, body);
  }

  private async resume({ coach, trajectoryId: id }: ToldCase): Promise<void> {
    const { version } = await coach.get<Versioned>(`/trajectories/${id}`);
    await this.app.get(SuspensionService, { strict: false }).resume(coach.actor, { id, version });
  }

  /** The participant told a colleague of the team, and not who it is about. */
  private async askOtherContactPerson({ trajectoryId }: TransferableCase): Promise<void> {
    const { by, workingDaysAgo, ...said } = demoRequest;
    this.clock.beginWorkingDaysAgo(workingDaysAgo);
    await this.as[by].post(`/trajectories/${trajectoryId}/contact-person-requests`, {
      reason: said.reason,
      wish: said.wish,
      confidential: true,
    });
  }

  private async offer(
    told: TransferableCase,
    { to, workingDaysAgo, warm }: { to: DemoUsername; workingDaysAgo: number; warm?: boolean },
  ): Promise<void> {
    this.clock.beginWorkingDaysAgo(workingDaysAgo);
    await told.coach.post(`/trajectories/${told.trajectoryId}/handovers`, {
      toUserId: this.as[to].userId,
      mustKnow: 'Kan goed tegen drukte, niet tegen onverwachte wisselingen. Bel liever dan mailen.',
      participantWords: '“Ik wil weer iets om handen hebben, en collega’s.”',
      agreements: 'Twee dagdelen per week; na vier weken kijken we of het er drie worden.',
      nextAppointmentOn: appointmentDay(told),
      confirmedTaskIds: told.openTasks,
      ...(warm && {
        ...{ warm, meetingOn: soon(2), meetingTime: '10:30', meetingPlace: 'office' },
        meetingNote: 'Kamer 2.14; vraag bij de balie naar de coach.',
      }),
    });
  }

  private async leaveWaiting(n: number, { form, state, workingDaysAgo }: DemoReferral): Promise<void> {
    this.clock.beginWorkingDaysAgo(workingDaysAgo);
    if (state === 'draft') return void (await this.write(n, form));
    const submitted = await this.refer(n, form);
    if (state === 'incomplete') {
      this.clock.beginWorkingDaysAgo(workingDaysAgo - 1);
      await this.as[leadFor(form)].put(`/referrals/${submitted.id}/incompletion`, submitted.version, {
        reason: 'Wat is er al geprobeerd? Zonder dat weten wij niet waar wij moeten beginnen.',
      });
    }
  }

  /** The consultant of the person's municipality fills in the form and sends it. */
  private async refer(n: number, form: DemoCase['form']): Promise<Versioned> {
    const draft = await this.write(n, form);
    return this.consultantFor(n).put<Versioned>(`/referrals/${draft.id}/submission`, draft.version);
  }

  private write(n: number, form: DemoCase['form']): Promise<Versioned> {
    const person = demoPerson(n);
    return this.consultantFor(n).post<Versioned>('/referrals', {
      form,
      municipalityCode: person.municipalityCode,
      person,
      ...demoAnswers[form],
    });
  }

  private consultantFor(n: number): DemoCaller {
    return this.as[demoPerson(n).municipalityCode === '1903' ? 'consulent-sem' : 'consulent'];
  }
}
