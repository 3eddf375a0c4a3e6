import type { CalendarDate } from '#kernel/calendar.rules.js';
import { workdayStart } from '#kernel/calendar.rules.js';
import type { Work } from '#kernel/outbox.js';
import type { CoverTerms } from './cover.rules.js';

/** The jobs of absence and cover, by their lasting names. */
export const absenceJobs = {
  review: 'cover.review',
  remind: 'cover.remind',
  escalate: 'cover.escalate',
  tellColleagues: 'substitution.tellColleagues',
  tellOfEnd: 'substitution.tellOfEnd',
  tellParticipants: 'substitution.tellParticipants',
} as const;

/** Whether a colleague, or somebody for whom they substitute, needs cover is looked at. */
export const reviewOf = (userId: string, on?: CalendarDate): Work => ({
  job: absenceJobs.review,
  payload: { userId },
  ...(on ? { availableAt: workdayStart(on) } : {}),
});

export const worksOfNeed = (needId: string, { remindOn, dueOn }: CoverTerms): Work[] => [
  { job: absenceJobs.remind, payload: { needId }, availableAt: workdayStart(remindOn) },
  { job: absenceJobs.escalate, payload: { needId }, availableAt: workdayStart(dueOn) },
];

/** Colleagues hear of it at once, participants when the substitution begins. */
export const worksOfSubstitution = (substitutionId: string, from: CalendarDate): Work[] => [
  { job: absenceJobs.tellColleagues, payload: { substitutionId } },
  { job: absenceJobs.tellParticipants, payload: { substitutionId }, availableAt: workdayStart(from) },
];

export const worksOfEndedSubstitution = (absentUserId: string, substituteId: string): Work[] => [
  { job: absenceJobs.tellOfEnd, payload: { absentUserId, substituteId } },
];
