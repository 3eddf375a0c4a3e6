import type { DemoPlacement } from './demo-placements.js';

/** Placements of the demo in every state, each list of one participant. Days ago. */
export const demoWork = {
  proposed: [{ at: 'Orderpicker', hours: 24, form: 'agency', proposed: 2 }],
  notMatched: [
    {
      at: 'Gastvrouw of gastheer',
      hours: 20,
      form: 'fixedTerm',
      proposed: 15,
      rejected: [9, 'De afdeling koos iemand met ervaring in de zorg.'],
    },
    {
      at: 'Medewerker huishouding',
      hours: 20,
      form: 'fixedTerm',
      proposed: 6,
      instruments: [{ kind: 'noRisk', asked: 5 }],
    },
  ],
  /** The college has four days left. */
  subsidyAwaited: [
    {
      at: 'Orderpicker',
      hours: 24,
      form: 'fixedTerm',
      proposed: 33,
      started: 24,
      instruments: [
        { kind: 'noRisk', asked: 32, granted: [26, 'UWV'] },
        { kind: 'wageCostSubsidy', asked: 32, wageValue: [31, 55] },
      ],
    },
  ],
  trialNearItsEnd: [
    {
      at: 'Assemblagemedewerker',
      hours: 24,
      form: 'noContract',
      proposed: 72,
      rejected: [66, 'Zocht iemand die vijf dagen kan.'],
    },
    {
      at: 'Medewerker groenonderhoud',
      hours: 24,
      form: 'noContract',
      proposed: 64,
      started: 57,
      instruments: [{ kind: 'trialPlacement', asked: 57 }],
    },
  ],
  trialTooSoon: [
    {
      at: 'Groepshulp',
      hours: 16,
      form: 'noContract',
      proposed: 98,
      started: 91,
      instruments: [{ kind: 'trialPlacement', asked: 91 }],
      ended: [59, 'Het tempo op de groep lag te hoog. De werkgever houdt de deur open.'],
    },
  ],
  goingWell: [
    {
      at: 'Winkelhulp',
      hours: 20,
      form: 'fixedTerm',
      proposed: 63,
      started: 49,
      instruments: [{ kind: 'jobCoach', asked: 55, granted: [51, 'UWV'] }],
      checkIns: [
        {
          daysAgo: 18,
          employer: 'Tevreden. Komt op tijd en kent de afdeling al goed.',
          participant: 'Leuk werk en aardige collega’s. De vrijdag is druk.',
          outcome: 'stable',
        },
      ],
    },
  ],
  /** Due some days ago; the employer was reached, the participant not yet. */
  checkInOverdue: [
    {
      at: 'Orderpicker',
      hours: 32,
      form: 'fixedTerm',
      proposed: 116,
      started: 99,
      instruments: [
        {
          kind: 'wageCostSubsidy',
          asked: 112,
          wageValue: [110, 60],
          granted: [100, 'college van Gulpen-Wittem'],
        },
      ],
      checkIns: [
        {
          daysAgo: 68,
          employer: 'Werkt goed, avonden zijn lastig. Vraagt of dat anders kan.',
          participant: 'Overdag gaat het goed. Na een avonddienst is de volgende dag zwaar.',
          outcome: 'signals',
        },
        { daysAgo: 5, employer: 'Avonden zijn nu geruild met een collega. Wil het contract verlengen.' },
      ],
    },
  ],
  lasting: [
    {
      at: 'Medewerker huishouding',
      hours: 16,
      form: 'agency',
      proposed: 296,
      started: 288,
      checkIns: [
        {
          daysAgo: 257,
          employer: 'Flinke hulp in het hoogseizoen.',
          participant: 'Leuk team. Wil liever werk met meer contact.',
          outcome: 'stable',
        },
      ],
      ended: [206, 'Het seizoen was voorbij.'],
      ranOut: true,
    },
    {
      at: 'Medewerker balie en post',
      hours: 24,
      form: 'permanent',
      proposed: 176,
      started: 161,
      checkIns: [
        {
          daysAgo: 130,
          employer: 'Prima start, vraagt veel en leert snel.',
          participant: 'Blij met het werk. Weet bij wie vragen terechtkunnen.',
          outcome: 'stable',
        },
        {
          daysAgo: 68,
          employer: 'Doet de post nu alleen. Contract is vast gemaakt.',
          participant: 'Wil na de zomer een cursus klantcontact doen.',
          outcome: 'stable',
        },
      ],
    },
  ],
  wholeLine: [
    {
      at: 'Gastvrouw of gastheer',
      hours: 20,
      form: 'fixedTerm',
      proposed: 124,
      started: 104,
      instruments: [
        { kind: 'jobCoach', asked: 118, granted: [108, 'UWV'] },
        {
          kind: 'wageCostSubsidy',
          asked: 118,
          wageValue: [116, 70],
          granted: [105, 'college van Eijsden-Margraten'],
        },
      ],
      checkIns: [
        {
          daysAgo: 73,
          employer: 'Bewoners vragen al naar hem. De lijst met taken helpt nog.',
          participant: 'Fijn werk. Om de twee uur even zitten is geregeld.',
          outcome: 'stable',
        },
      ],
    },
  ],
  relapse: [
    {
      at: 'Medewerker groenonderhoud',
      hours: 28,
      form: 'fixedTerm',
      proposed: 168,
      started: 150,
      instruments: [{ kind: 'jobCoach', asked: 155, granted: [151, 'UWV'] }],
      checkIns: [
        {
          daysAgo: 119,
          employer: 'Goede kracht in een vaste ploeg.',
          participant: 'Gaat goed, de voorman legt alles rustig uit.',
          outcome: 'stable',
        },
        {
          daysAgo: 56,
          employer: 'Sinds de wissel van voorman vaak niet gekomen. Wil zo niet verder.',
          participant: 'Weet niet meer wat er wordt verwacht. Wil wel werken, maar niet zo.',
          outcome: 'relapse',
        },
      ],
      ended: [45, 'Het werk werd te onduidelijk na de wissel van voorman.'],
    },
  ],
} as const satisfies Record<string, readonly DemoPlacement[]>;
