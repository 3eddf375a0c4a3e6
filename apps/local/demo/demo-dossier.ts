import type { INestApplicationContext } from '@nestjs/common';
import { AssessmentRepository } from '#development/assessment.repository.js';
import { DevelopmentCase } from '#development/development-case.service.js';
import { findingOf } from '#development/finding.rules.js';
import { IndicationRepository } from '#development/indication.repository.js';
import type { IndicationRequest } from '#development/indication.service.js';
import { ProvisionRepository } from '#development/provision.repository.js';
import type { ProvisionRequest } from '#development/provision.service.js';
import { newId } from '#kernel/id.js';
import { Journal } from '#kernel/journal.js';
import type { ToldCase } from './demo-act.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoFinding } from './demo-growth.js';

/** What is written down in one sitting. */
export interface DemoSitting {
  readonly findings?: readonly DemoFinding[];
  readonly indications?: readonly IndicationRequest[];
  readonly provisions?: readonly ProvisionRequest[];
}

const unsaid = { description: null, endsOn: null, decidedBy: null, decidedOn: null, endReason: null };

/**
 * Writes in a dossier what changes nothing else. As their services do, in the same frame and with the same lines in the
 * journal, but a whole sitting in one transaction: there is a lot of it, and whoever starts the product waits for it.
 */
export class DemoDossier {
  private readonly its: <Service>(type: new (...given: never[]) => Service) => Service;

  constructor(
    app: INestApplicationContext,
    private readonly clock: DemoClock,
  ) {
    this.its = (type) => app.get(type, { strict: false });
  }

  write(
    { coach: { actor }, trajectoryId }: ToldCase,
    { findings = [], indications = [], provisions = [] }: DemoSitting,
  ): Promise<void> {
    const today = this.clock.today();
    const by = actor.userId;
    return this.its(DevelopmentCase).add(actor, trajectoryId, 'assess', async (tx, held) => {
      for (const { kind, domain = null, ...given } of findings) {
        const { domain: _, ...finding } = findingOf(kind, { ...given, ...(domain && { domain }) });
        const assessment = { id: newId(), kind, domain, measuredOn: today, finding };
        await this.its(AssessmentRepository).add(tx, held, by, assessment);
      }
      for (const indication of indications) {
        await this.its(IndicationRepository).add(tx, held, by, { id: newId(), ...unsaid, ...indication });
      }
      for (const provision of provisions) {
        await this.its(ProvisionRepository).add(tx, held, by, { id: newId(), ...unsaid, ...provision });
      }
      const groups = await this.its(IndicationRepository).groups(tx, null);
      const labelOf = (code: string): string => groups.find((group) => group.code === code)!.label;
      const events = [
        ...findings.map(({ kind, domain = null }) => ({
          type: 'assessment.recorded',
          facts: { kind, domain, measuredOn: today },
        })),
        ...indications.map(({ targetGroup, startsOn, endsOn, decidedBy, decidedOn }) => ({
          type: 'indication.added',
          facts: {
            label: labelOf(targetGroup),
            startsOn,
            endsOn: endsOn ?? null,
            decidedBy: decidedBy ?? null,
            decidedOn: decidedOn ?? null,
            reason: null,
          },
        })),
        ...provisions.map(({ kind, startsOn, endsOn }) => ({
          type: 'provision.added',
          facts: { kind, startsOn, endsOn: endsOn ?? null },
        })),
      ];
      const { participantId } = held;
      await this.its(Journal).recordAll(
        tx,
        actor,
        events.map((event) => ({ ...event, participantId, trajectoryId })),
      );
    });
  }
}
