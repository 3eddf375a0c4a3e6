import type { Stage } from '#trajectory/stage.rules.js';
import type { DemoCase } from './demo-cases.js';

/** What a consultant filled in, per form. */
export const demoAnswers: Readonly<Record<DemoCase['form'], object>> = {
  annex: {
    annex: {
      referralQuestion: 'Belastbaarheid in kaart brengen: wat kan, en hoeveel uur?',
      workCapacity: 'Hoogstens 4 uur per dag, niet tillen.',
      motivation: 'Wil graag weer onder de mensen zijn.',
      participationStep: 3,
      languageLevel: 'B1',
    },
    targetGroups: ['bijstand'],
  },
  mtb: {
    mtb: {
      indications: [
        { kind: 'beschutWerk', startsOn: '2025-01-01', decidedBy: 'college', decidedOn: '2024-12-10' },
      ],
      wageValuePct: 45,
      weeklyHours: 24,
      workType: 'Groenvoorziening',
      department: 'Groen Zuid',
      learningWorkRoute: 'praktijkleren',
      absence: 'none',
    },
    targetGroups: ['beschutWerk'],
  },
  podium24: {
    podium24: {
      cv: 'Vijf jaar magazijn, daarna mantelzorg. Vmbo-diploma.',
      wishedOccupations: ['logistiek medewerker', 'chauffeur'],
      availableFrom: '2026-12-01',
      weeklyHours: 32,
      mobility: ['bicycle', 'publicTransport'],
      drivingLicences: ['B'],
    },
    targetGroups: ['banenafspraak'],
  },
};

/** The stage at which each form begins, and why diagnose may be skipped. */
export const demoEntry: Readonly<Record<DemoCase['form'], { entryStage: Stage; entryReason?: string }>> = {
  annex: { entryStage: 'diagnose' },
  mtb: { entryStage: 'ontwikkeling', entryReason: 'De indicatie zegt genoeg; kan meteen aan de slag.' },
  podium24: { entryStage: 'plaatsing', entryReason: 'Diagnose is vorig jaar gedaan; zoekt een werkgever.' },
};
