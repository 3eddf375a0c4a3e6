import { foldText } from '#participant/name-folding.rules.js';
import type { Stage } from '#trajectory/stage.rules.js';
import type { LegacySource } from '../legacy/legacy-row.rules.js';

/** What a former organisation knew of somebody, as far as it says where they go on. */
export interface FormerRecord {
  readonly source: LegacySource;
  readonly sourceId: string;
  readonly line: number | null;
  readonly recordedOn: string | null;
  readonly status: string | null;
  readonly handler: string | null;
}

interface FormerOrganisation {
  readonly label: string;
  /** Where its work lies on the line. */
  readonly entryStage: Stage;
  /** Statuses that say that it no longer worked with somebody. Without a status it did. */
  readonly ended: readonly string[];
}

/** Further along the line comes later: it decides between two records of the same day, or without one. */
const formerOrganisations: Readonly<Record<LegacySource, FormerOrganisation>> = {
  annex: { label: 'Annex', entryStage: 'diagnose', ended: [] },
  mtb: { label: 'MTB', entryStage: 'ontwikkeling', ended: ['left'] },
  // Somebody who was placed is not yet in aftercare: no check-ins are agreed. The coach moves them there.
  podium24: { label: 'Podium24', entryStage: 'plaatsing', ended: ['deregistered'] },
};

const order = Object.keys(formerOrganisations);

const latestFirst = (a: FormerRecord, b: FormerRecord): number => {
  const [dayA, dayB] = [a.recordedOn ?? '', b.recordedOn ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return order.indexOf(b.source) - order.indexOf(a.source) || (a.sourceId < b.sourceId ? -1 : 1);
};

/** Colleagues by the names that the former organisations wrote; a name that two colleagues had stands for neither. */
export class FormerNames {
  private readonly colleagues = new Map<string, string | null>();

  constructor(colleagues: readonly { readonly id: string; readonly formerNames: readonly string[] }[]) {
    for (const { id, formerNames } of colleagues) {
      for (const name of formerNames.map(foldText)) {
        const other = this.colleagues.get(name);
        this.colleagues.set(name, other === undefined || other === id ? id : null);
      }
    }
  }

  find(name: string | null): string | null {
    return (name && this.colleagues.get(foldText(name))) || null;
  }
}

type TakeOver =
  | {
      readonly kind: 'opens';
      readonly entryStage: Stage;
      readonly entryReason: string;
      readonly contactPersonId: string;
    }
  /** No organisation works with them any more: their record is kept, without a trajectory. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'nobody'; readonly record: FormerRecord };

/**
 * Where somebody who is taken over goes on, and with whom: the stage of the latest record that has not ended; the
 * contact person is the colleague who handled them last, else the one that the import names for all others.
 */
export function takeOver(
  records: readonly FormerRecord[],
  colleagues: FormerNames,
  defaultContactPersonId: string | null,
): TakeOver {
  const running = records
    .filter(({ source, status }) => !formerOrganisations[source].ended.includes(status ?? ''))
    .sort(latestFirst);
  const [latest] = running;
  if (!latest) return { kind: 'ended' };
  const handlers = running.flatMap(({ handler }) => colleagues.find(handler) ?? []);
  const contactPersonId = handlers[0] ?? defaultContactPersonId;
  if (!contactPersonId) return { kind: 'nobody', record: latest };
  const { entryStage, label } = formerOrganisations[latest.source];
  return { kind: 'opens', entryStage, entryReason: `Overgenomen uit ${label}`, contactPersonId };
}
