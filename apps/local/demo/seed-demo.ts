import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UserService } from '#access/user.service.js';
import { TeamService } from '#access/team.service.js';
import { systemActor } from '#kernel/actor.js';
import type { Environment } from '#kernel/environment.js';
import { createApi } from '../../api/server.js';
import { demoAnswers, demoEntry } from './demo-answers.js';
import { DemoCaller } from './demo-caller.js';
import type { DemoCase } from './demo-cases.js';
import { demoCases, demoHandovers, demoReferrals, leadFor } from './demo-cases.js';
import { DemoClock, soon } from './demo-clock.js';
import type { DemoTeam, DemoUsername } from './demo-colleagues.js';
import { DEMO_PASSWORD, demoColleagues, demoTeams } from './demo-colleagues.js';
import { demoPerson } from './demo-people.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

type Callers = Readonly<Record<DemoUsername, DemoCaller>>;

/** Fills an empty installation with an invented working day. Everything goes through the api, as colleagues would do it. */
export async function seedDemo(environment: Environment): Promise<void> {
  const clock = new DemoClock();
  const app = await createApi(environment, clock);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await addColleagues(app);
    await new DemoStory(await signInAll(app), clock).tell();
  } finally {
    await app.close();
  }
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

class DemoStory {
  constructor(
    private readonly as: Callers,
    private readonly clock: DemoClock,
  ) {}

  async tell(): Promise<void> {
    const trajectories: string[] = [];
    for (const [n, demoCase] of demoCases.entries()) trajectories.push(await this.runCase(n, demoCase));
    for (const handover of demoHandovers) {
      await this.offer(trajectories[handover.case]!, demoCases[handover.case]!.coach, handover);
    }
    this.clock.setNow();
    for (const [n, { form, state }] of demoReferrals.entries()) {
      await this.leaveWaiting(demoCases.length + n, form, state);
    }
  }

  /** Referred, accepted, and brought as far as the case says. Gives its trajectory. */
  private async runCase(n: number, demoCase: DemoCase): Promise<string> {
    this.clock.setWeeksAgo(demoCase.weeksAgo);
    const referral = await this.refer(n, demoCase.form);
    const accepted = await this.as[leadFor(demoCase.form)].put<{ trajectoryId: string }>(
      `/referrals/${referral.id}/acceptance`,
      referral.version,
      { ...demoEntry[demoCase.form], contactPersonId: this.as[demoCase.coach].userId },
    );
    await this.keepFirstTerms(accepted.trajectoryId, demoCase);
    await this.move(accepted.trajectoryId, demoCase);
    return accepted.trajectoryId;
  }

  /** First contact within a week and intake within three, as the norm asks; newer cases still have them open. */
  private async keepFirstTerms(trajectoryId: string, { coach, weeksAgo }: DemoCase): Promise<void> {
    const kept = [...(weeksAgo > 1 ? ['firstContact'] : []), ...(weeksAgo > 3 ? ['intake'] : [])];
    if (kept.length === 0) return;
    const { deadlines } = await this.as[coach].get<{ deadlines: { id: string; kind: string }[] }>(
      `/trajectories/${trajectoryId}`,
    );
    for (const { id, kind } of deadlines) {
      if (kept.includes(kind)) await this.as[coach].put(`/deadlines/${id}/completion`);
    }
  }

  private async move(
    trajectoryId: string,
    { coach, form, weeksAgo, path = [], suspended, exit }: DemoCase,
  ): Promise<void> {
    const caller = this.as[coach];
    const at = `/trajectories/${trajectoryId}`;
    const change = async (what: string, body: object): Promise<void> => {
      const { version } = await caller.get<Versioned>(at);
      await caller.put(`${at}/${what}`, version, body);
    };
    if (form === 'annex' && path.length > 0) {
      await change('diagnosis', {
        reportOn: this.clock.today(),
        advice: 'Leerwerkplek in het groen, 16 uur.',
      });
    }
    for (const [n, stage] of path.entries()) {
      this.clock.setWeeksAgo(weeksAgo - Math.round(((n + 1) * weeksAgo) / (path.length + 1)));
      const isReturn = form === 'podium24' && stage === 'ontwikkeling';
      await change('stage', { stage, ...(isReturn && { reason: 'De proefplaats was nog te vroeg.' }) });
    }
    if (suspended) await change('suspension', { reason: 'illness', expectedEndOn: soon(30) });
    if (exit) await change('exit', { reason: exit });
  }

  private async offer(
    trajectoryId: string,
    coach: DemoUsername,
    { to, workingDaysAgo, warm }: { to: DemoUsername; workingDaysAgo: number; warm?: boolean },
  ): Promise<void> {
    this.clock.setWorkingDaysAgo(workingDaysAgo);
    await this.as[coach].post(`/trajectories/${trajectoryId}/handovers`, {
      toUserId: this.as[to].userId,
      mustKnow: 'Kan goed tegen drukte, niet tegen onverwachte wisselingen. Bel liever dan mailen.',
      agreements: 'Twee dagdelen per week; na vier weken kijken we of het er drie worden.',
      nextAppointmentOn: soon(4),
      ...(warm && { warm, meetingOn: soon(2) }),
    });
  }

  private async leaveWaiting(n: number, form: DemoCase['form'], state: string): Promise<void> {
    if (state === 'draft') return void (await this.write(n, form));
    const submitted = await this.refer(n, form);
    if (state === 'incomplete') {
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
