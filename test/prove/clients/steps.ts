import { randomUUID } from 'node:crypto';
import { aDossier } from '../../factories/handovers.js';
import type { Answer, Method, Person } from './person.js';

/** A request that changes something, by the operation that the API's document describes. */
export interface Step {
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
  readonly version?: number;
  readonly key?: string;
  readonly body?: unknown;
}

type Pick = <Item>(items: readonly Item[]) => Item;

/** What the clients share: the colleagues, the cases, and the tasks that were made. */
export interface Scene {
  readonly people: readonly Person[];
  readonly cases: readonly { readonly id: string }[];
  readonly tasks: Map<string, string[]>;
  /** Who was contact person when somebody looked last. */
  readonly contactOf: Map<string, string>;
  readonly today: string;
}

const stages = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'];

/** Something to do with a case as somebody sees it. Half of what they may, a little of what they may not. */
export function stepWithCase(
  { id, version, can }: Answer['body'],
  { people, tasks, today }: Scene,
  pick: Pick,
): Step {
  const path = `/trajectories/${id}`;
  const of = (operation: string, method: Method, end: string, body?: unknown): Step => ({
    ...{ operation, method, path: path + end, version },
    ...(body !== undefined && { body }),
  });
  const offer = (): Step => ({
    operation: 'offerHandover',
    method: 'POST',
    path: `${path}/handovers`,
    key: randomUUID(),
    body: {
      toUserId: pick(people).userId,
      ...aDossier(),
      confirmedTaskIds: tasks.get(id)?.slice(-200) ?? [],
    },
  });
  const addTask = (): Step => ({
    operation: 'addTask',
    method: 'POST',
    path: `${path}/tasks`,
    key: randomUUID(),
    body: { title: 'Bellen', dueOn: today },
  });
  const doneTask = (): Step => {
    const known = tasks.get(id) ?? [];
    return known.length === 0
      ? addTask()
      : { operation: 'completeTask', method: 'PUT', path: `/tasks/${pick(known)}/completion` };
  };
  const steps: Record<string, () => Step> = {
    moveStage: () => of('moveStage', 'PUT', '/stage', { stage: pick(stages), reason: 'Zo loopt het' }),
    suspend: () =>
      of('suspendTrajectory', 'PUT', '/suspension', { reason: 'illness', expectedEndOn: '2199-01-08' }),
    resume: () => of('resumeTrajectory', 'DELETE', '/suspension'),
    exit: () => of('endTrajectory', 'PUT', '/exit', { reason: 'care' }),
    reopen: () => of('reopenTrajectory', 'PUT', '/reopening', { reason: 'Terug' }),
    offerHandover: offer,
  };
  const possible = (can as string[]).filter((step) => step in steps);
  const weighed = [
    ...possible.filter((step) => step !== 'exit').flatMap((step) => [step, step]),
    ...(possible.includes('offerHandover') ? Array<string>(8).fill('offerHandover') : []),
    ...possible,
  ];
  const chosen = pick([...weighed, 'task', 'task', 'done', pick(Object.keys(steps))]);
  if (chosen === 'task') return addTask();
  return chosen === 'done' ? doneTask() : steps[chosen]!();
}

/** Whoever is to decide has read all of it. */
export const tickOff = ({ id, version, parts }: Answer['body']): Step => ({
  operation: 'tickOffHandoverDossier',
  method: 'PUT',
  path: `/handovers/${id}/ticks`,
  version,
  body: { parts },
});

/** An answer to an offer as somebody sees it. */
export function stepWithOffer({ id, version, can }: Answer['body'], { people }: Scene, pick: Pick): Step {
  const of = (operation: string, end: string, body?: unknown): Step => ({
    ...{ operation, method: 'PUT', path: `/handovers/${id}/${end}`, version },
    ...(body !== undefined && { body }),
  });
  const steps: Record<string, () => Step> = {
    accept: () => of('acceptHandover', 'acceptance', { reason: 'Op cursus' }),
    decline: () => of('declineHandover', 'declination', { reason: 'Te vol' }),
    withdraw: () => of('withdrawHandover', 'withdrawal', {}),
    redirect: () => of('redirectHandover', 'redirection', { toUserId: pick(people).userId }),
  };
  const possible = (can as string[]).filter((step) => step in steps);
  const often = possible.includes('accept') ? Array<string>(4).fill('accept') : [];
  return steps[pick([...often, ...possible, pick(Object.keys(steps))])]!();
}
