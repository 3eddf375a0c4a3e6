import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#access/access-log.repository.js';
import type { Actor } from '#kernel/actor.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import { Refusal } from '#kernel/refusal.js';
import { Settings } from '#kernel/settings.js';
import { take } from '#kernel/steps.rules.js';
import { BsnVault } from '#participant/bsn-vault.service.js';
import type { FormName } from './intake-form.rules.js';
import { intakeJobs } from './intake-jobs.rules.js';
import type { ReferralDraft, ReferralView } from './referral-view.js';
import { ReferralReader } from './referral-reader.service.js';
import { answersGiven, personGiven } from './referral-view.js';
import type { ListedReferral, ReferralContent, ReferralPage } from './referral.repository.js';
import { ReferralRepository } from './referral.repository.js';
import type { ReferralStep } from './referral.rules.js';
import { contactDueOn, mayEdit, referralRefusals, referralSteps, refersFor } from './referral.rules.js';

/** A referral at the municipality's desk and on its way to a decision. */
@Injectable()
export class ReferralService {
  constructor(
    private readonly database: Database,
    private readonly reader: ReferralReader,
    private readonly referrals: ReferralRepository,
    private readonly vault: BsnVault,
    private readonly accessLog: AccessLogRepository,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** A consultant begins a referral; it may lack anything until it is submitted. */
  draft(
    actor: Actor,
    draft: ReferralDraft & { form: FormName; municipalityCode: string },
  ): Promise<ReferralView> {
    return this.database.write(actor, async (tx) => {
      const id = newId();
      const content = this.content(draft.form, draft, {
        municipalityCode: draft.municipalityCode,
        person: {},
        bsn: null,
        targetGroups: [],
        answers: {},
      });
      this.checkMunicipality(actor, content.municipalityCode);
      await this.referrals.add(tx, { ...content, id, form: draft.form, referrerId: actor.userId });
      return this.reader.view(tx, actor, id);
    });
  }

  /** Changes a draft, or one that was sent back. */
  change(actor: Actor, id: string, version: number, draft: ReferralDraft): Promise<ReferralView> {
    return this.database.write(actor, async (tx) => {
      const referral = await this.reader.lock(tx, actor, id, version);
      if (!refersFor(actor, referral.municipalityCode)) throw new Refusal(referralRefusals.otherMunicipality);
      if (!mayEdit(actor, this.reader.facts(referral))) {
        throw new Refusal(referralRefusals.notEditable, { state: referral.state });
      }
      const content = this.content(referral.form, draft, referral);
      this.checkMunicipality(actor, content.municipalityCode);
      await this.referrals.change(tx, id, content);
      return this.reader.view(tx, actor, id);
    });
  }

  /** Sends it to whoever decides; what a decision cannot do without must be there. */
  submit(actor: Actor, id: string, version: number): Promise<ReferralView> {
    return this.step(actor, id, version, 'submit');
  }

  /** Back to the municipality, which can complete it and submit it again. */
  sendBack(actor: Actor, id: string, version: number, reason: string): Promise<ReferralView> {
    return this.step(actor, id, version, 'sendBack', reason);
  }

  /** No trajectory comes of it. */
  refuse(actor: Actor, id: string, version: number, reason: string): Promise<ReferralView> {
    return this.step(actor, id, version, 'refuse', reason);
  }

  /** The municipality takes it back. */
  withdraw(actor: Actor, id: string, version: number, reason?: string | null): Promise<ReferralView> {
    return this.step(actor, id, version, 'withdraw', reason);
  }

  /** Opens one referral, with how far the trajectory is that came of it. */
  open(actor: Actor, id: string): Promise<ReferralView> {
    return this.database.read(actor, async (tx) => {
      const referral = await this.reader.view(tx, actor, id);
      const participants = referral.participantId ? [referral.participantId] : [];
      await this.accessLog.record(tx, actor, 'referral.opened', participants, `aanmelding ${id}`);
      return referral;
    });
  }

  /** The referrals that the actor may see, each with the day on which somebody should have been called. */
  page(
    actor: Actor,
    query: ReferralPage,
  ): Promise<(ListedReferral & { readonly contactDueOn: CalendarDate | null })[]> {
    return this.database.read(actor, async (tx) => {
      const page = await this.referrals.page(tx, actor, query);
      const { norms } = await this.settings.today(tx);
      const participants = page.flatMap(({ participantId }) => participantId ?? []);
      await this.accessLog.record(tx, actor, 'referrals.listed', participants);
      return page.map((one) => ({ ...one, contactDueOn: contactDueOn(one, norms) }));
    });
  }

  private step(
    actor: Actor,
    id: string,
    version: number,
    step: ReferralStep,
    reason?: string | null,
  ): Promise<ReferralView> {
    return this.database.write(actor, async (tx) => {
      const referral = await this.reader.lock(tx, actor, id, version);
      const state = take(referralSteps, step, actor, this.reader.facts(referral));
      const isDecision = step === 'sendBack' || step === 'refuse';
      await this.referrals.move(tx, id, { state, reason, actorId: actor.userId, isDecision });
      if (isDecision) {
        await this.outbox.add(tx, [{ job: intakeJobs.tellReferrer, payload: { referralId: id } }]);
      }
      return this.reader.view(tx, actor, id);
    });
  }

  private content(form: FormName, draft: ReferralDraft, now: ReferralContent): ReferralContent {
    const { bsn, ...person } = draft.person ?? {};
    return {
      municipalityCode: draft.municipalityCode ?? now.municipalityCode,
      person: draft.person ? personGiven(person) : now.person,
      bsn: draft.person && bsn !== undefined ? (bsn === null ? null : this.vault.seal(bsn)) : now.bsn,
      targetGroups: draft.targetGroups ?? now.targetGroups,
      answers: answersGiven(form, draft) ?? now.answers,
    };
  }

  private checkMunicipality(actor: Actor, municipalityCode: string): void {
    if (!refersFor(actor, municipalityCode)) throw new Refusal(referralRefusals.otherMunicipality);
  }
}
