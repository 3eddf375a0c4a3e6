import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { CertificateRequest } from './certificate.rules.js';
import { certificateProblems } from './certificate.rules.js';
import type { Ending } from './ending.rules.js';
import { endingProblems, endings } from './ending.rules.js';
import { requireNone } from './input-problem.rules.js';
import type { LearningRouteRecorded } from './learning-case.service.js';
import { LearningCase } from './learning-case.service.js';
import { LearningRouteRepository } from './learning-route.repository.js';
import type { LearningRoute, RouteTerms } from './learning-route.rules.js';
import type { NewTerms } from './route-terms.rules.js';
import { changedTerms, newTerms, termsProblems } from './route-terms.rules.js';
import { WorkProcessRepository } from './work-process.repository.js';
import type { WorkProcessText } from './work-process.rules.js';
import { leaving, unknownProblems } from './work-process.rules.js';

export interface LearningRouteRequest extends NewTerms {
  readonly workProcesses?: readonly Omit<WorkProcessText, 'id'>[];
}

export interface LearningRouteChange extends Partial<RouteTerms> {
  readonly workProcesses?: readonly WorkProcessText[];
}

const events = {
  finished: 'learningRoute.finished',
  partly: 'learningRoute.partlyFinished',
  droppedOut: 'learningRoute.droppedOut',
  cancelled: 'learningRoute.cancelled',
} as const;

@Injectable()
export class LearningRouteService {
  constructor(
    private readonly cases: LearningCase,
    private readonly routes: LearningRouteRepository,
    private readonly processes: WorkProcessRepository,
    private readonly clock: Clock,
  ) {}

  /** What somebody learnt and learns in this trajectory, as JSON. That it was looked at is logged. */
  async of(actor: Actor, trajectoryId: string): Promise<string> {
    const found = await this.routes.of(actor, trajectoryId);
    if (found === null) throw new Refusal(refusals.notFound);
    return found;
  }

  /** Somebody begins a course or a qualification, whatever stage they are in; several may run at once. */
  add(
    actor: Actor,
    trajectoryId: string,
    { workProcesses = [], ...asked }: LearningRouteRequest,
  ): Promise<LearningRouteRecorded> {
    return this.cases.begin(actor, trajectoryId, async (tx, held) => {
      const terms = newTerms(asked);
      requireNone(termsProblems(terms));
      const id = newId();
      await this.routes.add(tx, held, actor.userId, id, terms);
      const { participantId } = held;
      await this.processes.put(tx, { id, participantId }, withoutIds(workProcesses), []);
      const { provider, startsOn } = terms;
      return { id, event: 'learningRoute.added', facts: { provider, startsOn } };
    });
  }

  /** What was agreed is otherwise, or was recorded wrongly; the list of work processes is put as a whole. */
  change(
    actor: Actor,
    id: string,
    version: number,
    { workProcesses, ...asked }: LearningRouteChange,
  ): Promise<LearningRouteRecorded> {
    return this.cases.step(actor, versioned(id, version), 'change', async ({ tx, route }) => {
      const terms = changedTerms(termsOf(route), asked);
      const list = workProcesses ?? route.workProcesses;
      requireNone([
        ...termsProblems(terms, route.workProcesses),
        ...unknownProblems(route.workProcesses, list),
      ]);
      const gone = leaving(route.workProcesses, list);
      await this.routes.change(tx, id, terms);
      await this.processes.put(
        tx,
        route,
        list,
        gone.map((process) => process.id),
      );
      return { event: 'learningRoute.changed' };
    });
  }

  /** It is finished, in part or whole, or somebody dropped out; or it never began. */
  end(actor: Actor, id: string, version: number, ending: Ending): Promise<LearningRouteRecorded> {
    const { outcome, certificate } = ending;
    return this.cases.step(actor, versioned(id, version), endings[outcome].step, async ({ tx, route }) => {
      requireNone(endingProblems(ending, route, this.clock.today()));
      await this.routes.end(tx, id, ending);
      await this.processes.certify(tx, id, certificate?.workProcessIds ?? []);
      const { endedOn = null, reason = null, reached } = ending;
      return {
        event: events[outcome],
        facts: {
          endedOn,
          reason,
          certificateKind: certificate?.kind ?? null,
          issuedOn: certificate?.issuedOn ?? null,
        },
        texts: { reason, reached },
      };
    });
  }

  /** The certificate came, or was recorded wrongly. */
  certify(
    actor: Actor,
    id: string,
    version: number,
    certificate: CertificateRequest,
  ): Promise<LearningRouteRecorded> {
    return this.cases.step(
      actor,
      versioned(id, version),
      ({ state }) => (state === 'partly' ? 'certifyPart' : 'certify'),
      async ({ tx, route }) => {
        requireNone(certificateProblems(certificate, route, this.clock.today()));
        await this.routes.certify(tx, id, certificate);
        await this.processes.certify(tx, id, certificate.workProcessIds ?? []);
        const { kind: certificateKind, issuedOn } = certificate;
        return { event: 'learningRoute.certified', facts: { certificateKind, issuedOn } };
      },
    );
  }

  /** The end was a mistake: it runs as it did. What was said of the end stays in the journal. */
  resume(actor: Actor, id: string, version: number): Promise<LearningRouteRecorded> {
    return this.cases.step(actor, versioned(id, version), 'resume', async ({ tx }) => {
      await this.processes.certify(tx, id, []);
      await this.routes.resume(tx, id);
      return { event: 'learningRoute.resumed' };
    });
  }
}

const versioned = (id: string, version: number) => ({ table: 'learning_route', id, version }) as const;

const withoutIds = (processes: readonly WorkProcessText[]): WorkProcessText[] =>
  processes.map(({ code, title }) => ({ code: code ?? null, title }));

const termsOf = ({ trainingCompany, ...route }: LearningRoute): RouteTerms => ({
  ...route,
  employerId: trainingCompany?.employerId ?? null,
  trainingCompany: trainingCompany && !trainingCompany.employerId ? trainingCompany.name : null,
});
