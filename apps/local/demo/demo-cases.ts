import type { DemoUsername } from './demo-colleagues.js';

/** One participant of the demo: through which form, to whom, how far, and what else happened. */
export interface DemoCase {
  readonly form: 'annex' | 'mtb' | 'podium24';
  readonly coach: DemoUsername;
  /** Weeks ago that it was accepted; norms count from there, so older cases have deadlines that have passed. */
  readonly weeksAgo: number;
  /** Moves after the entry stage; a step back is a return. */
  readonly path?: readonly ('ontwikkeling' | 'scholing' | 'plaatsing' | 'nazorg')[];
  readonly suspended?: boolean;
  readonly exit?: string;
  /** Nobody saw or spoke to this participant since, days ago. */
  readonly unseenFor?: number;
  /** The next appointment: days from today, and at what time. */
  readonly appointment?: readonly [number, string];
}

const teamLeadOf = { annex: 'teamleider', mtb: 'teamleider2', podium24: 'teamleider3' } as const;
export const leadFor = (form: DemoCase['form']): DemoUsername => teamLeadOf[form];

/** Enough to fill a day: every stage, old and new, one at rest, two that ended. */
export const demoCases: readonly DemoCase[] = [
  { form: 'annex', coach: 'coach', weeksAgo: 1, appointment: [0, '09:30'] },
  { form: 'annex', coach: 'coach', weeksAgo: 2 },
  { form: 'annex', coach: 'coach', weeksAgo: 3, appointment: [0, '14:00'] },
  { form: 'annex', coach: 'coach', weeksAgo: 5, appointment: [1, '10:00'] },
  // The norm of diagnose falls due today, whatever day it is; of the next it has gone by.
  { form: 'annex', coach: 'coach', weeksAgo: 12 },
  { form: 'annex', coach: 'coach', weeksAgo: 13, unseenFor: 63 },
  { form: 'annex', coach: 'coach', weeksAgo: 20, path: ['ontwikkeling'] },
  {
    form: 'annex',
    coach: 'coach',
    weeksAgo: 30,
    path: ['ontwikkeling', 'scholing'],
    appointment: [0, '16:00'],
  },
  { form: 'annex', coach: 'coach', weeksAgo: 26, path: ['ontwikkeling'], suspended: true },
  { form: 'annex', coach: 'k.ummels', weeksAgo: 4 },
  { form: 'annex', coach: 'k.ummels', weeksAgo: 9 },
  { form: 'annex', coach: 'k.ummels', weeksAgo: 15, path: ['ontwikkeling'] },
  { form: 'annex', coach: 'l.dols', weeksAgo: 6 },
  { form: 'annex', coach: 'l.dols', weeksAgo: 0 },
  { form: 'annex', coach: 'm.vrancken', weeksAgo: 11 },
  { form: 'annex', coach: 'm.vrancken', weeksAgo: 40, path: ['ontwikkeling'], exit: 'education' },
  { form: 'mtb', coach: 'coach2', weeksAgo: 2 },
  { form: 'mtb', coach: 'coach2', weeksAgo: 6 },
  { form: 'mtb', coach: 'coach2', weeksAgo: 14 },
  { form: 'mtb', coach: 'coach2', weeksAgo: 25, path: ['scholing'] },
  { form: 'mtb', coach: 'coach2', weeksAgo: 33, path: ['scholing', 'plaatsing'] },
  { form: 'mtb', coach: 't.duijsens', weeksAgo: 10 },
  { form: 'mtb', coach: 't.duijsens', weeksAgo: 18, path: ['scholing'] },
  { form: 'mtb', coach: 'n.gilissen', weeksAgo: 7 },
  { form: 'podium24', coach: 'coach3', weeksAgo: 1 },
  { form: 'podium24', coach: 'coach3', weeksAgo: 5 },
  { form: 'podium24', coach: 'coach3', weeksAgo: 12, path: ['nazorg'] },
  { form: 'podium24', coach: 'coach3', weeksAgo: 24, path: ['nazorg'] },
  { form: 'podium24', coach: 'h.lemmens', weeksAgo: 3 },
  { form: 'podium24', coach: 'h.lemmens', weeksAgo: 16, path: ['ontwikkeling'] },
  { form: 'podium24', coach: 'h.lemmens', weeksAgo: 45, path: ['nazorg'], exit: 'regularWork' },
];

/** Pending handovers, by the number of the case: one fresh, one warm, one that should have been answered by now. */
export const demoHandovers = [
  { case: 6, to: 'coach2', workingDaysAgo: 0 },
  { case: 11, to: 'coach', workingDaysAgo: 1, warm: true },
  { case: 20, to: 'coach', workingDaysAgo: 6 },
] as const satisfies readonly { case: number; to: DemoUsername; workingDaysAgo: number; warm?: boolean }[];

export interface DemoReferral {
  readonly form: DemoCase['form'];
  readonly state: 'submitted' | 'incomplete' | 'draft';
  /** That it was written. */
  readonly workingDaysAgo: number;
}

/** Referrals that still wait: two to decide on, one sent back a day later, one that is being written. */
export const demoReferrals: readonly DemoReferral[] = [
  { form: 'annex', state: 'submitted', workingDaysAgo: 3 },
  { form: 'podium24', state: 'submitted', workingDaysAgo: 1 },
  { form: 'annex', state: 'incomplete', workingDaysAgo: 4 },
  { form: 'mtb', state: 'draft', workingDaysAgo: 0 },
];
