import type { AdviceOutcome } from '#development/uwv-advice.rules.js';
import type { ExitReason } from '#trajectory/exit.rules.js';
import type { DemoUsername } from './demo-colleagues.js';
import type { DemoRoute } from './demo-learning.js';
import type { DemoPlacement } from './demo-placements.js';
import { demoRoutes } from './demo-routes.js';
import { demoWork } from './demo-work.js';

/** One participant of the demo: through which form, to whom, how far, and what else happened. */
export interface DemoCase {
  readonly form: 'annex' | 'mtb' | 'podium24';
  readonly coach: DemoUsername;
  /** Weeks ago that it was accepted; norms count from there, so older cases have deadlines that have passed. */
  readonly weeksAgo: number;
  /** Moves after the entry stage; a step back is a return. */
  readonly path?: readonly ('ontwikkeling' | 'scholing' | 'plaatsing' | 'nazorg')[];
  /** Days ago of each move; evenly spread when left out. */
  readonly moved?: readonly number[];
  /** Why it went back to an earlier stage. */
  readonly returned?: string;
  /** Illness: from how many days ago until how many, if it is over. */
  readonly suspended?: { readonly since: number; readonly until?: number };
  readonly exit?: {
    readonly daysAgo: number;
    readonly reason: ExitReason;
    readonly note?: string;
    /** Days ago, and why. */
    readonly reopened?: readonly [number, string];
  };
  /** Days ago of a diagnosis report that did not lead to the next stage yet. */
  readonly reported?: number;
  /** What the UWV was asked, days ago, and how far that is. */
  readonly uwv?: {
    readonly requested: number;
    readonly received?: readonly [number, AdviceOutcome];
    /** Whether the college granted it. */
    readonly decided?: readonly [number, boolean];
  };
  /** A plan that is not agreed yet, or whose review was let slip. */
  readonly plan?: 'draft' | 'unreviewed';
  /** Elsewhere than where one of this kind usually works. */
  readonly workPlace?: string;
  readonly learning?: readonly DemoRoute[];
  readonly placements?: readonly DemoPlacement[];
  /** Days ago that wishes were written down, without a placement yet. */
  readonly wished?: number;
  /** Nobody saw or spoke to this participant since, days ago. */
  readonly unseenFor?: number;
  /** The next appointment: days from today, and at what time. */
  readonly appointment?: readonly [number, string];
}

const teamLeadOf = { annex: 'teamleider', mtb: 'teamleider2', podium24: 'teamleider3' } as const;
export const leadFor = (form: DemoCase['form']): DemoUsername => teamLeadOf[form];

/** Enough to fill a day: every stage, old and new, at rest and back, ended and re-opened. */
export const demoCases: readonly DemoCase[] = [
  { form: 'annex', coach: 'coach', weeksAgo: 1, appointment: [0, '09:30'] },
  { form: 'annex', coach: 'coach', weeksAgo: 2 },
  { form: 'annex', coach: 'coach', weeksAgo: 3, appointment: [0, '14:00'] },
  { form: 'annex', coach: 'coach', weeksAgo: 5, appointment: [1, '10:00'] },
  // The norm of diagnose falls due today, whatever day it is; of the next it has gone by.
  { form: 'annex', coach: 'coach', weeksAgo: 12, uwv: { requested: 53 } },
  { form: 'annex', coach: 'coach', weeksAgo: 13, unseenFor: 63 },
  {
    form: 'annex',
    coach: 'coach',
    weeksAgo: 20,
    path: ['ontwikkeling'],
    uwv: { requested: 130, received: [92, 'positive'], decided: [80, true] },
  },
  {
    form: 'annex',
    coach: 'coach',
    weeksAgo: 30,
    path: ['ontwikkeling', 'scholing'],
    learning: demoRoutes.kitchen,
    wished: 40,
    appointment: [0, '16:00'],
  },
  { form: 'annex', coach: 'coach', weeksAgo: 26, path: ['ontwikkeling'], suspended: { since: 60 } },
  { form: 'annex', coach: 'k.ummels', weeksAgo: 4 },
  {
    form: 'annex',
    coach: 'k.ummels',
    weeksAgo: 9,
    uwv: { requested: 49, received: [10, 'positive'] },
  },
  { form: 'annex', coach: 'k.ummels', weeksAgo: 15, path: ['ontwikkeling'] },
  { form: 'annex', coach: 'l.dols', weeksAgo: 6 },
  { form: 'annex', coach: 'l.dols', weeksAgo: 0 },
  { form: 'annex', coach: 'm.vrancken', weeksAgo: 11, reported: 8 },
  {
    form: 'annex',
    coach: 'm.vrancken',
    weeksAgo: 40,
    path: ['ontwikkeling'],
    uwv: { requested: 262, received: [215, 'negative'], decided: [203, false] },
    learning: demoRoutes.course,
    exit: { daysAgo: 90, reason: 'education' },
  },
  { form: 'mtb', coach: 'coach2', weeksAgo: 2, plan: 'draft' },
  { form: 'mtb', coach: 'coach2', weeksAgo: 6 },
  { form: 'mtb', coach: 'coach2', weeksAgo: 14, plan: 'unreviewed', workPlace: 'Fietswerkplaats Randwyck' },
  { form: 'mtb', coach: 'coach2', weeksAgo: 25, path: ['scholing'], learning: demoRoutes.green, wished: 30 },
  {
    form: 'mtb',
    coach: 'coach2',
    weeksAgo: 33,
    path: ['scholing', 'plaatsing'],
    learning: demoRoutes.assembly,
    placements: demoWork.trialNearItsEnd,
  },
  { form: 'mtb', coach: 't.duijsens', weeksAgo: 10, suspended: { since: 48, until: 27 } },
  { form: 'mtb', coach: 't.duijsens', weeksAgo: 18, path: ['scholing'], learning: demoRoutes.droppedOut },
  { form: 'mtb', coach: 'n.gilissen', weeksAgo: 7 },
  { form: 'podium24', coach: 'coach3', weeksAgo: 1, placements: demoWork.proposed },
  { form: 'podium24', coach: 'coach3', weeksAgo: 5, placements: demoWork.subsidyAwaited },
  { form: 'podium24', coach: 'coach3', weeksAgo: 12, path: ['nazorg'], placements: demoWork.goingWell },
  { form: 'podium24', coach: 'coach3', weeksAgo: 26, path: ['nazorg'], placements: demoWork.checkInOverdue },
  { form: 'podium24', coach: 'h.lemmens', weeksAgo: 3, placements: demoWork.notMatched },
  {
    form: 'podium24',
    coach: 'h.lemmens',
    weeksAgo: 16,
    path: ['ontwikkeling'],
    returned: 'De proefplaats was nog te vroeg.',
    placements: demoWork.trialTooSoon,
  },
  {
    form: 'podium24',
    coach: 'h.lemmens',
    weeksAgo: 45,
    path: ['nazorg'],
    placements: demoWork.lasting,
    exit: { daysAgo: 20, reason: 'regularWork' },
  },
  // All of the line in a year: one who works, and one who fell back and has the earlier plan at hand.
  {
    form: 'annex',
    coach: 'coach',
    weeksAgo: 54,
    path: ['ontwikkeling', 'scholing', 'plaatsing', 'nazorg'],
    moved: [300, 205, 130, 97],
    learning: demoRoutes.hospitality,
    placements: demoWork.wholeLine,
  },
  {
    form: 'mtb',
    coach: 'coach2',
    weeksAgo: 52,
    path: ['scholing', 'plaatsing', 'nazorg', 'ontwikkeling'],
    moved: [262, 188, 143, 41],
    returned: 'Terugval na de plaatsing als Medewerker groenonderhoud bij Heuvelland Hoveniers.',
    learning: demoRoutes.partly,
    placements: demoWork.relapse,
  },
  {
    form: 'mtb',
    coach: 'coach2',
    weeksAgo: 30,
    exit: {
      daysAgo: 70,
      reason: 'noCooperation',
      note: 'Vier keer gebeld, twee keer langs geweest en een brief gestuurd; geen reactie.',
      reopened: [20, 'Heeft zelf gebeld: het was een moeilijke tijd, nu wil hij weer beginnen.'],
    },
  },
];

/** Pending handovers, by the number of the case: one fresh, one warm, one that should have been answered by now. */
export const demoHandovers = [
  { case: 6, to: 'coach2', workingDaysAgo: 0 },
  { case: 11, to: 'coach', workingDaysAgo: 1, warm: true },
  { case: 20, to: 'coach', workingDaysAgo: 6 },
] as const satisfies readonly { case: number; to: DemoUsername; workingDaysAgo: number; warm?: boolean }[];

/** Who asks for another contact person, by the number of the case, and whom they told. */
export const demoRequest = {
  case: 4,
  by: 'k.ummels',
  workingDaysAgo: 2,
  reason: 'Wij begrijpen elkaar niet goed. Ik durf niet alles te zeggen.',
  wish: 'Liefst iemand die rustig praat.',
} as const satisfies { case: number; by: DemoUsername; workingDaysAgo: number; reason: string; wish: string };

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
