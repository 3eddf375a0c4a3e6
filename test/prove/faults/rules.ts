import { SubstitutionRepository } from '#absence/substitution.repository.js';
import { HandoverHold } from '#handover/handover-hold.service.js';
import { HandoverRepository } from '#handover/handover.repository.js';
import { HandoverTermsService } from '#handover/handover-terms.service.js';
import type { Actor } from '#kernel/actor.js';
import { Journal } from '#kernel/journal.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';
import { ContactPersonRepository } from '#trajectory/contact-person.repository.js';
import { TrajectoryEndings } from '#trajectory/trajectory-endings.service.js';
import type { LockedTrajectory } from '#trajectory/trajectory.rules.js';
import { type Fault, opened } from './fault.js';

const nothing = async (): Promise<void> => undefined;

/** Something that the domain asks is forgotten. */
export const faultsOfRules: readonly Fault[] = [
  {
    fault: 'an expired offer can still be accepted',
    put(product) {
      const hold = opened(product, HandoverHold);
      const taken = hold.take.bind(hold);
      hold.take = async (...given: unknown[]) => {
        const held = await taken(...given);
        const state = held.handover.state === 'expired' ? 'offered' : held.handover.state;
        return { ...held, handover: { ...held.handover, state } };
      };
    },
  },
  {
    fault: 'a reminder that comes late does not look whether the offer still waits',
    put(product) {
      opened(product, HandoverTermsService).waiting = (tx: Tx, id: string) =>
        product.get(HandoverRepository, { strict: false }).hold(tx, id);
    },
  },
  {
    fault: 'open tasks and deadlines stay behind with the old contact person',
    put(product) {
      opened(product, ContactPersonRepository).moveOpenWork = nothing;
    },
  },
  {
    fault: 'the switch is not written in the journal',
    put(product) {
      const journal = opened(product, Journal);
      const recordAll = journal.recordAll.bind(journal);
      journal.recordAll = (tx: Tx, actor: Actor, events: readonly { type: string }[]) =>
        recordAll(
          tx,
          actor,
          events.filter(({ type }) => type !== 'contactPerson.switched'),
        );
    },
  },
  {
    fault: 'a substitution outlives its end',
    put(product) {
      const substitutions = opened(product, SubstitutionRepository);
      substitutions.endBefore = nothing;
      substitutions.remove = nothing;
    },
  },
  {
    fault: 'the successor begins an instant after the one who leaves',
    put(product) {
      opened(product, ContactPersonRepository).replace = (
        tx: Tx,
        { id, participantId, at }: LockedTrajectory,
        { id: next, toUserId, assignedBy }: { id: string; toUserId: string; assignedBy: string },
      ) =>
        rows(
          tx,
          `WITH closed AS (UPDATE contact_assignment SET during = tstzrange(lower(during), $2)
             WHERE trajectory_id = $1 AND upper_inf(during) RETURNING trajectory_id)
           INSERT INTO contact_assignment (id, trajectory_id, participant_id, user_id, during, assigned_by)
           SELECT $3, trajectory_id, $4, $5, tstzrange(clock_timestamp(), NULL), $6 FROM closed`,
          [id, at, next, participantId, toUserId, assignedBy],
        );
    },
  },
  {
    fault: 'an open offer outlives the trajectory',
    put(product) {
      opened(product, TrajectoryEndings).parts.length = 0;
    },
  },
  {
    fault: 'terms are a day short',
    put(product) {
      const settings = opened(product, Settings);
      const on = settings.on.bind(settings);
      settings.on = async (...given: unknown[]) => {
        const norms = await on(...given);
        return { ...norms, handoverExpireWorkingDays: norms.handoverExpireWorkingDays - 1 };
      };
    },
  },
];

/** A wall of the database has been taken down. */
export const faultsOfWalls: readonly Fault[] = [
  {
    fault: 'the exclusion constraint on contact persons is gone',
    put: (_, owner) =>
      owner.query(`DO $$ DECLARE name text; BEGIN
        SELECT conname INTO STRICT name FROM pg_constraint
          WHERE conrelid = 'contact_assignment'::regclass AND contype = 'x';
        EXECUTE format('ALTER TABLE contact_assignment DROP CONSTRAINT %I', name);
      END $$`),
  },
  {
    fault: 'the check for gaps at commit is gone',
    put: (_, owner) => owner.query('ALTER TABLE contact_assignment DISABLE TRIGGER contact_assignment_cover'),
  },
  {
    fault: 'the history of contact persons can be overwritten',
    put: (_, owner) =>
      owner.query('ALTER TABLE contact_assignment DISABLE TRIGGER contact_assignment_history'),
  },
  {
    fault: 'two offers of one case can be open',
    put: (_, owner) => owner.query('DROP INDEX handover_one_open'),
  },
];
