import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { addDays } from '#kernel/calendar.rules.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { CaseloadSelectionQuery } from './caseload.dto.js';
import type { CaseloadSelection } from './caseload.rules.js';
import { openingSort, openingView, sortFits } from './caseload.rules.js';

/** What was asked, with what was left open filled in. */
export function selectionOf(
  actor: Actor,
  asked: CaseloadSelectionQuery,
  today: CalendarDate,
): CaseloadSelection {
  const { view = openingView(actor), sort = openingSort(view), stage, municipality, suspended } = asked;
  if (!sortFits(view, sort)) {
    throw new Refusal(refusals.invalidInput, {}, [
      {
        in: 'query',
        location: { name: 'sort' },
        code: 'sort',
        detail: 'Volgorde -endedAt kan alleen bij afgeronde trajecten (view=ended).',
      },
    ]);
  }
  return {
    view,
    sort,
    filters: {
      ...(stage && { stages: stage }),
      ...(municipality && { municipalityCodes: municipality }),
      ...(suspended !== undefined && { suspended }),
      ...(asked.overdue && { lastDueOn: addDays(today, -1) }),
      ...(asked.notSeen && { notSeenOn: today }),
      ...(asked.contactPersonId && { contactPersonId: asked.contactPersonId.toLowerCase() }),
    },
  };
}
