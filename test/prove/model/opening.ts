import { AcceptanceService } from '#intake/acceptance.service.js';
import { ReferralService } from '#intake/referral.service.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { TrajectoryService } from '#trajectory/trajectory.service.js';
import { aParticipant } from '../../factories/participants.js';
import { aBsn, aPerson } from '../../factories/people.js';
import { canLeave } from '../../factories/stage-facts.js';
import type { System } from './system.js';
import type { Name } from './world.js';

const entry = { entryStage: 'ontwikkeling', entryReason: 'Was hier al bekend' } as const;

/** A participant of this sequence alone. */
export async function aNewParticipant(system: System): Promise<void> {
  system.participantId = await aParticipant(system.owner);
}

/** A case of the participant, which can leave the stages that ask something. */
export async function openCase(system: System, contact: Name): Promise<void> {
  const { participantId } = system;
  await system.get(Database).write(systemActor, (tx) =>
    system.get(TrajectoryService).open(tx, systemActor, {
      participantId,
      ...entry,
      contactPersonId: system.cast.idOf(contact),
    }),
  );
}

/** A municipality refers somebody, and the lead accepts: participant and case come of it at once. */
export async function acceptReferral(system: System, contact: Name): Promise<void> {
  const consultant = system.cast.consultant();
  const referrals = system.get(ReferralService);
  const draft = await referrals.draft(consultant, {
    form: 'annex',
    municipalityCode: '0935',
    person: { ...aPerson(), bsn: aBsn() },
    targetGroups: ['bijstand'],
    annex: { referralQuestion: 'Wat kan deze persoon aan?', participationStep: 2 },
  });
  const { id, version } = await referrals.submit(consultant, draft.id, draft.version);
  const accepted = await system
    .get(AcceptanceService)
    .accept(system.actor('dirk'), id, version, { ...entry, contactPersonId: system.cast.idOf(contact) });
  system.participantId = accepted.participantId!;
}

/** What the stages ask has been recorded. */
export async function recordWhatStagesAsk(system: System, trajectoryId: string): Promise<void> {
  const trajectory = { id: trajectoryId, participantId: system.participantId, version: 1 };
  await canLeave(system.owner, trajectory, system.cast.actor('anna', []), 'ontwikkeling', 'plaatsing');
}
