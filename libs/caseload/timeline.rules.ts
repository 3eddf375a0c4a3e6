/** What the timeline can be narrowed to. */
export const timelineKinds = [
  'contact',
  'task',
  'appointment',
  'stage',
  'development',
  'learning',
  'colleagues',
  'handover',
  'deadline',
  'placement',
  'person',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Events are `noun.past`; the noun says what kind of line it is. */
const kindOfNoun: Readonly<Record<string, TimelineKind>> = {
  contactNote: 'contact',
  letter: 'contact',
  task: 'task',
  appointment: 'appointment',
  trajectory: 'stage',
  stage: 'stage',
  suspension: 'stage',
  diagnosis: 'stage',
  assessment: 'development',
  uwvAdvice: 'development',
  actionPlan: 'development',
  workPlace: 'development',
  attendance: 'development',
  indication: 'development',
  provision: 'development',
  learningRoute: 'learning',
  learningNote: 'learning',
  workProcess: 'learning',
  contactPerson: 'colleagues',
  contactPersonRequest: 'colleagues',
  ceiling: 'colleagues',
  involvedColleague: 'colleagues',
  handover: 'handover',
  caseloadTransfer: 'handover',
  deadline: 'deadline',
  placement: 'placement',
  instrument: 'placement',
  wageValue: 'placement',
  checkIn: 'placement',
  wishes: 'placement',
  participant: 'person',
  referral: 'person',
};

/** The kind of line that an event is. An event without one is a mistake in the table, not of who reads. */
export function timelineKindOf(type: string): TimelineKind {
  const kind = kindOfNoun[type.slice(0, type.indexOf('.'))];
  if (!kind) throw new Error(`Event ${type} has no kind: add its noun to the table.`);
  return kind;
}

/** The nouns of the events of these kinds. */
export const nounsOf = (kinds: readonly TimelineKind[]): string[] =>
  Object.keys(kindOfNoun).filter((noun) => kinds.includes(kindOfNoun[noun]!));
