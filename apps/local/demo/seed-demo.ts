import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UserService } from '#access/user.service.js';
import { TeamService } from '#access/team.service.js';
import { systemActor } from '#kernel/actor.js';
import type { Environment } from '#kernel/environment.js';
import type { Stage } from '#trajectory/stage.rules.js';
import { createApi } from '../../api/server.js';
import { demoAnswers, demoEntry } from './demo-answers.js';
import { DemoCaller } from './demo-caller.js';
import type { ToldCase } from './demo-casework.js';
import { appointmentDay, DemoCasework } from './demo-casework.js';
import type { DemoCase } from './demo-cases.js';
import type { DemoReferral } from './demo-cases.js';
import { demoCases, demoHandovers, demoReferrals, leadFor } from './demo-cases.js';
import { DemoClock, soon } from './demo-clock.js';
import type { DemoTeam, DemoUsername } from './demo-colleagues.js';
import { DEMO_PASSWORD, demoColleagues, demoTeams } from './demo-colleagues.js';
import { addEmployers } from './demo-employers.js';
import { importOldClients } from './demo-import.js';
import { demoPerson } from './demo-people.js';
import { putInThePast } from './demo-past.js';
import { DemoRecords } from './demo-records.js';

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
    await new DemoStory(callers, clock).tell();
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
      }),
    ),
  );
}

async function signInAll(app: NestFastifyApplication): Promise<Callers> {
  const callers = await Promise.all(
    demoColleagues.map(
      async ({ username }) => [username, await DemoCaller.signIn(app, username, DEMO_PASSWORD)] as const,
    ),
  );
  return Object.fromEntries(callers) as Callers;
}

/** A case with what its receiver would take over. */
interface TransferableCase extends ToldCase {
  readonly openTasks: readonly string[];
}

class DemoStory {
  private readonly casework: DemoCasework;
  private readonly records: DemoRecords;

  constructor(
    private readonly as: Callers,
    private readonly clock: DemoClock,
  ) {
    this.casework = new DemoCasework(clock);
    this.records = new DemoRecords(clock);
  }

  async tell(): Promise<void> {
    this.clock.begin(52 * 7);
    await addEmployers(this.as.coach3);
    const told: TransferableCase[] = [];
    for (const [n, demoCase] of demoCases.entries()) told.push(await this.runCase(n, demoCase));
    for (const handover of demoHandovers) await this.offer(told[handover.case]!, handover);
    this.clock.setNow();
    for (const [n, referral] of demoReferrals.entries()) {
      await this.leaveWaiting(demoCases.length + n, referral);
    }
  }

  /** Referred, accepted, and brought as far as the case says. */
  private async runCase(n: number, demoCase: DemoCase): Promise<TransferableCase> {
    this.clock.begin(demoCase.weeksAgo * 7);
    const referral = await this.refer(n, demoCase.form);
    const { trajectoryId } = await this.as[leadFor(demoCase.form)].put<{ trajectoryId: string }>(
      `/referrals/${referral.id}/acceptance`,
      referral.version,
      { ...demoEntry[demoCase.form], contactPersonId: this.as[demoCase.coach].userId },
    );
    const told = { n, demoCase, trajectoryId, coach: this.as[demoCase.coach] };
    await this.casework.keepFirstTerms(told);
    return { ...told, openTasks: await this.goThrough(told) };
  }

  /** Through the stages, with what is written down along the way. Gives the tasks that are open at the end. */
  private async goThrough(told: ToldCase): Promise<string[]> {
    const { form, weeksAgo, path = [], suspended, exit } = told.demoCase;
    const { coach } = told;
    const at = `/trajectories/${told.trajectoryId}`;
    const change = async (what: string, body: object): Promise<void> => {
      const { version } = await coach.get<Versioned>(at);
      await coach.put(`${at}/${what}`, version, body);
    };
    let stage: Stage = demoEntry[form].entryStage;
    let since = weeksAgo * 7 - 14;
    for (const [n, next] of path.entries()) {
      const leaves = 7 * (weeksAgo - Math.round(((n + 1) * weeksAgo) / (path.length + 1)));
      await this.casework.onTheWay(told, stage, since, leaves);
      this.clock.goOn(leaves);
      const isReturn = form === 'podium24' && next === 'ontwikkeling';
      if (!isReturn) await this.records.beforeLeaving(told, stage);
      await change('stage', { stage: next, ...(isReturn && { reason: 'De proefplaats was nog te vroeg.' }) });
      [stage, since] = [next, leaves];
    }
    await this.casework.onTheWay(told, stage, since, 14);
    if (suspended) await change('suspension', { reason: 'illness', expectedEndOn: soon(30) });
    if (exit) await change('exit', { reason: exit });
    return suspended || exit ? [] : this.casework.asItStands(told, stage, since);
  }

  private async offer(
    told: TransferableCase,
    { to, workingDaysAgo, warm }: { to: DemoUsername; workingDaysAgo: number; warm?: boolean },
  ): Promise<void> {
    this.clock.beginWorkingDaysAgo(workingDaysAgo);
    await told.coach.post(`/trajectories/${told.trajectoryId}/handovers`, {
      toUserId: this.as[to].userId,
      mustKnow: 'Kan goed tegen drukte, niet tegen onverwachte wisselingen. Bel liever dan mailen.',
      agreements: 'Twee dagdelen per week; na vier weken kijken we of het er drie worden.',
      nextAppointmentOn: appointmentDay(told),
      confirmedTaskIds: told.openTasks,
      ...(warm && { warm, meetingOn: soon(2) }),
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
