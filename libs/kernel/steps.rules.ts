import type { RefusalKind } from './refusal.js';
import { Refusal } from './refusal.js';

/** What is missing before a step may be taken, in Dutch: "diagnoserapport ontbreekt". */
export type Missing = string;

/**
 * One step of a thing with states. The same row guards the step, answers `can`, is tested over the whole table and
 * is drawn in the diagram.
 */
export interface Step<State extends string, Subject, Who> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: (who: Who, subject: Subject) => boolean;
  /** Empty when nothing is missing. Left out when the step never lacks anything. */
  readonly missing?: (subject: Subject) => readonly Missing[];
}

export type Steps<State extends string, Name extends string, Subject, Who> = Readonly<
  Record<Name, Step<State, Subject, Who>>
>;

export const stepRefusals = {
  notYours: {
    code: 'step-not-yours',
    status: 403,
    title: 'Niet aan u',
    detail: () => 'Deze stap is niet aan u. Wie hem wel kan zetten, staat bij het traject.',
  },
  wrongState: {
    code: 'step-wrong-state',
    status: 409,
    title: 'Kan nu niet',
    detail: ({ step, state }) => `De stap "${step}" kan niet bij de status "${state}".`,
  },
  incomplete: {
    code: 'step-incomplete',
    status: 409,
    title: 'Er ontbreekt nog iets',
    detail: ({ missing }) => `Dit kan nog niet: ${([] as string[]).concat(missing as string[]).join('; ')}.`,
  },
} as const satisfies Record<string, RefusalKind>;

interface Stateful<State extends string> {
  readonly state: State;
}

/** The names of the steps that this actor can take now, whether or not something is still missing. */
export function can<State extends string, Name extends string, Subject extends Stateful<State>, Who>(
  steps: Steps<State, Name, Subject, Who>,
  who: Who,
  subject: Subject,
): Name[] {
  return (Object.keys(steps) as Name[]).filter(
    (name) => steps[name].from.includes(subject.state) && steps[name].by(who, subject),
  );
}

/** The state after the step, or a refusal that says why not. Order: not yours, wrong state, what is missing. */
export function take<State extends string, Name extends string, Subject extends Stateful<State>, Who>(
  steps: Steps<State, Name, Subject, Who>,
  name: Name,
  who: Who,
  subject: Subject,
): State {
  const step = steps[name];
  if (!step.by(who, subject)) throw new Refusal(stepRefusals.notYours);
  if (!step.from.includes(subject.state)) {
    throw new Refusal(stepRefusals.wrongState, { step: name, state: subject.state });
  }
  const missing = step.missing?.(subject) ?? [];
  if (missing.length > 0) throw new Refusal(stepRefusals.incomplete, { missing });
  return step.to;
}
