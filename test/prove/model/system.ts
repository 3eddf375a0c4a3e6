import type { TestingModule } from '@nestjs/testing';
import type { Client } from 'pg';
import { TaskService } from '#caseload/task.service.js';
import { HandoverAnswerService } from '#handover/handover-answer.service.js';
import { HandoverOfferService } from '#handover/handover-offer.service.js';
import { HandoverRedirectService } from '#handover/handover-redirect.service.js';
import { AbsenceService } from '#absence/absence.service.js';
import { SubstitutionService } from '#absence/substitution.service.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Refusal } from '#kernel/refusal.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import { PartRunner } from '#kernel/queue/part-runner.js';
import { ContactPersonService } from '#trajectory/contact-person.service.js';
import { ExitService } from '#trajectory/exit.service.js';
import { ReopeningService } from '#trajectory/reopening.service.js';
import { StageService } from '#trajectory/stage.service.js';
import { SuspensionService } from '#trajectory/suspension.service.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { TransferDecisionService } from '#transfer/transfer-decision.service.js';
import { TransferPlanningService } from '#transfer/transfer-planning.service.js';
import { aDossier, readAll } from '../../factories/handovers.js';
import { type Day, dayOf, daysAfter } from './calendar.js';
import type { Cast } from './cast.js';
import type { Possible } from './observed.js';
import { openCase } from './opening.js';
import type { SequenceContext } from './sequence-context.js';
import { type Absence, type Message, messageKey, type Name, type Stage, type Substitution } from './world.js';

const unlessRefused = (error: unknown): void => {
  if (!(error instanceof Refusal)) throw error;
};

const absenceKey = ({ of, from }: Absence): string => `${of} ${from}`;

const substitutionKey = ({ absent, substitute, from }: Substitution): string =>
  `${absent} ${substitute} ${from}`;

/** The names that the product gave to what the model numbers, in the order in which they came to be. */
export interface Known {
  cases: string[];
  offers: string[];
  tasks: string[][];
  substitutions: (Substitution & { readonly id: string })[];
  transfers: { readonly id: string; readonly itemId: string }[];
}

/** The product as the people of one sequence handle it: each deed is one call of a service, or one message brought. */
export class System {
  known: Known = { cases: [], offers: [], tasks: [], substitutions: [], transfers: [] };
  /** By the model's name of each message: its id and its job. */
  private readonly messages = new Map<string, { readonly id: string; readonly job: string }>();
  private readonly reported = new Map<string, string>();
  /** Each look at somebody's cover that was ever owed, by colleague. */
  private readonly reviews = new Map<Name, string[]>();
  /** Also of what was taken back since. */
  private readonly arranged = new Map<string, string>();
  participantId = '';
  /** What everybody could do when they were asked last, and on what that stood. */
  asked: { readonly standsOn: string; readonly possible: Possible } | null = null;

  constructor(
    readonly product: Pick<TestingModule, 'get'>,
    readonly owner: Client,
    readonly cast: Cast,
    readonly context: SequenceContext,
  ) {}

  /** Who stands in for whom today. */
  standIns(): (readonly [substitute: Name, absent: Name])[] {
    const today = dayOf(this.context.now);
    return this.known.substitutions
      .filter(({ from, until }) => from <= today && today <= until)
      .map(({ substitute, absent }) => [substitute, absent] as const);
  }

  /** Somebody as they are signed in now. */
  actor(name: Name): Actor {
    const absent = this.standIns()
      .filter(([substitute]) => substitute === name)
      .map(([, absent]) => absent);
    return this.cast.actor(name, [...new Set(absent)]);
  }

  open = (contact: Name) => openCase(this, contact);

  offer(who: Name, of: number, to: Name, seen: number) {
    const confirmedTaskIds = this.known.tasks[of]!.slice(0, seen);
    return this.get(HandoverOfferService).offer(
      this.actor(who),
      this.known.cases[of]!,
      this.cast.idOf(to),
      aDossier({ confirmedTaskIds }),
    );
  }

  async answer(
    step: 'accept' | 'decline' | 'withdraw' | 'redirect',
    who: Name,
    at: number,
    version: number,
    to: Name | null,
  ) {
    const [actor, id] = [this.actor(who), this.known.offers[at]!];
    const answers = this.get(HandoverAnswerService);
    if (step === 'accept') {
      // Who may not read it, or comes too late, hears so of the acceptance itself. A crash is of that alone.
      const { cut } = this.context;
      this.context.cut = null;
      await readAll(this.product, actor, { id, version }).catch(unlessRefused);
      this.context.cut = cut;
      return answers.accept(actor, id, version, { reason: 'De ontvanger is op cursus' });
    }
    if (step === 'decline') return answers.decline(actor, id, version, 'Te vol');
    if (step === 'withdraw') return answers.withdraw(actor, id, version, null);
    const toUserId = this.cast.idOf(to!);
    return this.get(HandoverRedirectService).redirect(actor, id, version, { toUserId, reason: null });
  }

  directSwitch(of: number, to: Name) {
    return this.get(Database).write(systemActor, async (tx) => {
      const held = await this.lock(tx, of);
      await this.get(ContactPersonService).switch(tx, systemActor, held, this.cast.idOf(to));
    });
  }

  move(who: Name, of: number, version: number, to: Stage) {
    const known = { id: this.known.cases[of]!, version };
    return this.get(StageService).move(this.actor(who), known, { to, reason: 'Zo loopt het' });
  }

  suspend(who: Name, of: number, version: number) {
    const expectedEndOn = daysAfter(dayOf(this.context.now), 30);
    const known = { id: this.known.cases[of]!, version };
    return this.get(SuspensionService).suspend(this.actor(who), known, { reason: 'illness', expectedEndOn });
  }

  resume(who: Name, of: number, version: number) {
    return this.get(SuspensionService).resume(this.actor(who), { id: this.known.cases[of]!, version });
  }

  exit(who: Name, of: number, version: number) {
    return this.get(ExitService).end(
      this.actor(who),
      { id: this.known.cases[of]!, version },
      { reason: 'care' },
    );
  }

  reopen(who: Name, of: number, version: number, to: Name | null) {
    const asked = { reason: 'Terug', ...(to && { contactPersonId: this.cast.idOf(to) }) };
    return this.get(ReopeningService).reopen(this.actor(who), { id: this.known.cases[of]!, version }, asked);
  }

  addTask(who: Name, of: number) {
    return this.get(TaskService).add(this.actor(who), this.known.cases[of]!, { title: 'Bellen' });
  }

  completeTask(who: Name, of: number, task: number) {
    return this.get(TaskService).complete(this.actor(who), this.known.tasks[of]![task]!);
  }

  arrange(who: Name, { absent, substitute, from, until }: Substitution) {
    return this.get(SubstitutionService).arrange(this.actor(who), {
      absentUserId: this.cast.idOf(absent),
      substituteId: this.cast.idOf(substitute),
      from,
      until,
    });
  }

  endSubstitution(who: Name, one: Substitution) {
    return this.get(SubstitutionService).end(this.actor(who), this.arranged.get(substitutionKey(one))!);
  }

  report(who: Name, of: Name, from: Day, until: Day | null) {
    const absence = { userId: this.cast.idOf(of), kind: 'away', from, until } as const;
    return this.get(AbsenceService).report(this.actor(who), absence);
  }

  endAbsence(who: Name, one: Absence) {
    return this.get(AbsenceService).end(this.actor(who), this.reported.get(absenceKey(one))!);
  }

  plan(who: Name, from: Name, of: number, to: Name) {
    return this.get(TransferPlanningService).plan(this.actor(who), {
      fromUserId: this.cast.idOf(from),
      receiverIds: [this.cast.idOf(to)],
      trajectoryIds: [this.known.cases[of]!],
      cause: 'balance',
      reason: 'De verdeling was scheef',
    });
  }

  decide(step: 'confirm' | 'cancel', who: Name, at: number, version: number) {
    const [actor, { id }] = [this.actor(who), this.known.transfers[at]!];
    const decisions = this.get(TransferDecisionService);
    return step === 'confirm'
      ? decisions.confirm(actor, id, version, {})
      : decisions.cancel(actor, id, version);
  }

  /** As the queue does: by the message's lasting name alone. */
  bring(message: Message) {
    return this.get(JobRunner).run({ ...this.messages.get(messageKey(message))!, attempt: 1 });
  }

  bringPart(at: number) {
    const { id, job } = this.runOf(at);
    return this.get(PartRunner).runPart(id, job, this.known.transfers[at]!.itemId);
  }

  bringEnd(at: number) {
    return this.get(PartRunner).runEnd({ ...this.runOf(at), attempt: 1 });
  }

  private runOf(transfer: number) {
    return this.messages.get(messageKey({ job: 'run', transfer, dueOn: null }))!;
  }

  remember(message: Message, { id, job }: { readonly id: string; readonly job: string }): void {
    this.messages.set(messageKey(message), { id, job });
  }

  /** Which of the looks at somebody's cover this is, in the order in which they were owed. */
  reviewNumber(of: Name, id: string): number {
    const all = this.reviews.get(of) ?? [];
    this.reviews.set(of, all);
    if (!all.includes(id)) all.push(id);
    return all.indexOf(id);
  }

  rememberReported(one: Absence, id: string): void {
    this.reported.set(absenceKey(one), id);
  }

  rememberArranged(one: Substitution, id: string): void {
    this.arranged.set(substitutionKey(one), id);
  }

  get<Service>(service: abstract new (...given: never[]) => Service): Service {
    return this.product.get(service as never, { strict: false });
  }

  private lock(tx: Parameters<Parameters<Database['write']>[1]>[0], of: number) {
    return this.get(TrajectoryService).lock(tx, this.known.cases[of]!);
  }
}
