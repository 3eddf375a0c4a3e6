import { Injectable } from '@nestjs/common';
import type { User } from '#access/user.repository.js';
import { OffersTo } from '#handover/offers-to.service.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Outbox } from '#kernel/outbox.js';
import { Refusal } from '#kernel/refusal.js';
import type { Tx } from '#kernel/tx.js';
import { canBeContactPerson } from '#trajectory/trajectory.rules.js';
import { AbsenceRepository } from './absence.repository.js';
import { absenceRefusals } from './absence.rules.js';
import { reviewOf } from './cover-works.rules.js';
import { ReachabilityRepository } from './reachability.repository.js';

/**
 * An account closes when nobody is left without a contact person. Who leaves has handed over every case first. Who
 * comes back may be closed meanwhile, as long as somebody substitutes for them. The database holds whoever comes past
 * this to the same.
 */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly absences: AbsenceRepository,
    private readonly reachability: ReachabilityRepository,
    private readonly offers: OffersTo,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async prepare(tx: Tx, actor: Actor, before: User, after: User): Promise<void> {
    if (before.active !== after.active) await this.outbox.add(tx, [reviewOf(before.id)]);
    if (!canBeContactPerson(before) || canBeContactPerson(after)) return;
    // Cases first, then the account: the order in which somebody accepts.
    await this.offers.withdrawAll(tx, actor, before.id, 'De ontvanger kan geen aanspreekpunt meer zijn');
    const colleague = (await this.absences.hold(tx, before.id))!;
    if (await this.offers.anyWaiting(tx, before.id)) throw new Refusal(absenceRefusals.offerUnderway);
    const cases = await this.reachability.casesOf(tx, before.id);
    if (cases === 0) return;
    const facts = { name: before.displayName, cases };
    if (colleague.leavesOn) throw new Refusal(absenceRefusals.hasCasesLeaving, facts);
    if (after.active) throw new Refusal(absenceRefusals.hasCasesInRole, facts);
    const { substitutes } = (await this.reachability.of(tx, before.id, this.clock.today()))!;
    if (substitutes.length === 0) throw new Refusal(absenceRefusals.hasCases, facts);
  }
}
