import { lazy, type ComponentType } from 'react';
import type { team } from '../../words/nl/team.js';

export interface TeamSectionProps {
  /** The team that was chosen; without one, all that the colleague leads. */
  teamId: string | undefined;
}

interface TeamSection {
  /** Its place in the address, after `#`. */
  readonly id: string;
  readonly title: keyof (typeof team)['sections'];
  /** Who may not do this does not see it. */
  readonly permission?: string;
  readonly Section: ComponentType<TeamSectionProps>;
}

/** What the team screen holds, from top to bottom: what asks for an answer first. Each loads by itself. */
export const sections: readonly TeamSection[] = [
  {
    id: 'zonder-antwoord',
    title: 'unanswered',
    permission: 'handover.answer',
    Section: lazy(() => import('./unanswered/unanswered-section.js')),
  },
  {
    id: 'wisselverzoeken',
    title: 'requests',
    permission: 'contactPersonRequest.answer',
    Section: lazy(() => import('./requests/requests-section.js')),
  },
  {
    id: 'opvang',
    title: 'cover',
    permission: 'substitution.arrange',
    Section: lazy(() => import('./cover/cover-section.js')),
  },
  {
    id: 'afwezigheid',
    title: 'absence',
    permission: 'substitution.arrange',
    Section: lazy(() => import('./absence/absence-section.js')),
  },
  { id: 'draaglast', title: 'load', Section: lazy(() => import('./load/load-section.js')) },
  {
    id: 'belofte',
    title: 'promise',
    permission: 'promise.view',
    Section: lazy(() => import('./promise/promise-section.js')),
  },
  {
    id: 'caseload-overdragen',
    title: 'transfer',
    permission: 'transfer.plan',
    Section: lazy(() => import('./transfer/transfer-section.js')),
  },
];
