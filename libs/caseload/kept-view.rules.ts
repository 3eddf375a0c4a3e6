import type { RefusalKind } from '#kernel/refusal.js';
import type { CaseloadSort, CaseloadView } from './caseload.rules.js';

/** More than a menu can show at a glance. */
export const MOST_KEPT_VIEWS = 30;
/** Characters. */
export const LONGEST_VIEW_NAME = 40;

/** A list that somebody comes back to. It holds what is asked, never who was found. */
export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly selection: {
    readonly view?: CaseloadView;
    readonly sort?: CaseloadSort;
    readonly stage?: readonly string[];
    readonly municipality?: readonly string[];
    readonly suspended?: boolean;
    readonly overdue?: boolean;
    readonly notSeen?: boolean;
    readonly contactPersonId?: string;
  };
}

export const keptViewRefusals = {
  nameTaken: {
    code: 'kept-view-name-taken',
    status: 409,
    title: 'Deze naam is er al',
    detail: ({ name }) => `U hebt al een weergave ‘${name}’. Kies een andere naam, of verwijder die eerst.`,
  },
  tooMany: {
    code: 'too-many-kept-views',
    status: 409,
    title: 'Te veel weergaven',
    detail: ({ most }) => `U kunt hoogstens ${most} weergaven bewaren. Verwijder er eerst een.`,
  },
} as const satisfies Record<string, RefusalKind>;
