import { Injectable } from '@nestjs/common';
import { NoticeService } from '#handover/notice.service.js';
import type { Role } from '#kernel/actor.js';
import { addWorkingDays, workdayStart } from '#kernel/calendar.rules.js';
import { newId } from '#kernel/id.js';
import { Outbox } from '#kernel/outbox.js';
import { Settings } from '#kernel/settings.js';
import type { Tx } from '#kernel/tx.js';
import { escalatedWords, raisedWords, remindedWords } from './cover-words.rules.js';
import { absenceJobs, reviewOf, worksOfNeed } from './cover-works.rules.js';
import { type CoverOf, CoverRepository } from './cover.repository.js';
import { looksAgainOn, needsOf, termsOf } from './cover.rules.js';
import { type CoverItem, CoverService, isOf } from './cover.service.js';

/** The clock of the cover queue. Each part looks at the facts again, so it may come twice, late or in vain. */
@Injectable()
export class CoverReview {
  constructor(
    private readonly cover: CoverRepository,
    private readonly queue: CoverService,
    private readonly notices: NoticeService,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** What has come up for a colleague, and for whom they substitute, begins to wait; what was arranged is settled. */
  async review(tx: Tx, userId: string): Promise<void> {
    const { today, norms } = await this.settings.today(tx);
    const userIds = await this.cover.concernedBy(tx, userId, today);
    await this.cover.holdLooking(tx, userIds);
    const colleagues = await this.cover.of(tx, today, addWorkingDays(today, 1), { userIds });
    const open = await this.cover.open(tx, userIds);
    const needs = colleagues.flatMap((of) => needsOf(of, today, norms).map((need) => ({ of, need })));
    const stale = open.filter((one) => !needs.some(({ of, need }) => isOf(of.id, need)(one)));
    await this.cover.settle(
      tx,
      stale.map(({ id }) => id),
    );
    for (const { of, need } of needs.filter(({ of, need }) => !open.some(isOf(of.id, need)))) {
      const id = newId();
      const terms = termsOf(need, today, norms);
      await this.cover.raise(tx, { id, userId: of.id, reason: need.reason, raisedOn: today, terms });
      if (terms) await this.outbox.add(tx, worksOfNeed(id, terms));
      await this.tell(tx, of, ['teamLead', 'manager', 'admin'], {
        messageId: id,
        kind: 'cover.raised',
        body: raisedWords(of, need, terms?.dueOn ?? null),
      });
    }
    for (const of of colleagues) {
      const again = looksAgainOn(of, today, norms);
      if (!again || (await this.cover.isOwed(tx, absenceJobs.review, of.id, workdayStart(again)))) continue;
      await this.outbox.add(tx, [reviewOf(of.id, again)]);
    }
  }

  /** The lead is reminded, once. */
  async remind(tx: Tx, needId: string, messageId: string): Promise<void> {
    const item = await this.waiting(tx, needId);
    if (!item || item.reminded) return;
    await this.cover.noteReminder(tx, needId);
    await this.tell(tx, item.colleague, ['teamLead', 'manager', 'admin'], {
      messageId,
      kind: 'cover.reminded',
      body: remindedWords(item.colleague, item),
    });
  }

  /** Nobody arranged it in time: the manager hears of it, once. */
  async escalate(tx: Tx, needId: string, messageId: string): Promise<void> {
    const item = await this.waiting(tx, needId);
    if (!item || item.escalated) return;
    await this.cover.noteEscalation(tx, needId);
    await this.tell(tx, item.colleague, ['manager', 'admin'], {
      messageId,
      kind: 'cover.escalated',
      body: escalatedWords(item.colleague, item),
    });
  }

  /** What is still to be arranged; what was arranged meanwhile is settled. */
  private async waiting(tx: Tx, needId: string): Promise<CoverItem | null> {
    const seen = await this.cover.find(tx, needId);
    if (!seen) return null;
    await this.cover.holdLooking(tx, [seen.userId]);
    const stored = await this.cover.find(tx, needId);
    if (!stored) return null;
    const items = await this.queue.items(tx, { userIds: [stored.userId] });
    const item = items.find(({ reason }) => reason === stored.reason);
    if (!item) await this.cover.settle(tx, [needId]);
    return item ?? null;
  }

  /** The first of these roles that anybody has: of the lead, in the colleague's team. */
  private async tell(
    tx: Tx,
    { id, teamId }: CoverOf,
    roles: readonly Role[],
    told: { readonly messageId: string; readonly kind: string; readonly body: string },
  ): Promise<void> {
    for (const role of roles) {
      if (role === 'teamLead' && !teamId) continue;
      const found = await this.cover.withRole(tx, role, role === 'teamLead' ? teamId : null, id);
      if (found.length === 0) continue;
      await this.notices.tellColleagues(tx, found, { ...told, about: { participantId: null } });
      return;
    }
  }
}
