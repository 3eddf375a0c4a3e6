import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Journal } from '#kernel/journal.js';
import type { TextWarning } from '#kernel/medical-words.rules.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { PlacementHold } from './placement-hold.service.js';
import { recordsWishes } from './placement.rules.js';
import { wishesOfReferral } from './wish-suggestion.rules.js';
import type { KnownWishes, MeasuredLanguage, RecordedWishes } from './wishes.repository.js';
import { WishesRepository } from './wishes.repository.js';
import type { WishOrigin, WishValues } from './wishes.rules.js';
import { changedParts, noWishes, requireSound } from './wishes.rules.js';

/** What was known before and can be taken over. */
export interface WishSuggestion extends WishValues {
  readonly from: WishOrigin;
  readonly on: string;
}

export interface WishesView extends WishValues, Pick<KnownWishes, 'trajectoryId' | 'participantId'> {
  /** 0: nothing was recorded yet. */
  readonly version: number;
  readonly homeMunicipalityCode: string | null;
  readonly measuredLanguage: MeasuredLanguage | null;
  readonly takenFrom: WishOrigin | null;
  readonly recordedBy: RecordedWishes['recordedBy'] | null;
  readonly recordedAt: string | null;
  readonly suggestion: WishSuggestion | null;
  readonly warnings: readonly TextWarning[];
  readonly can: readonly 'record'[];
}

@Injectable()
export class WishesService {
  constructor(
    private readonly database: Database,
    private readonly hold: PlacementHold,
    private readonly wishes: WishesRepository,
    private readonly journal: Journal,
  ) {}

  /** What somebody wants and can do; of nobody whom the actor does not help. */
  async of(actor: Actor, trajectoryId: string): Promise<WishesView> {
    const known = await this.wishes.open(actor, trajectoryId);
    if (!known) throw new Refusal(refusals.notFound);
    return viewOf(actor, known);
  }

  /** The wishes and limits as they are from now on, whole. The same once more changes nothing. */
  record(
    actor: Actor,
    trajectoryId: string,
    version: number,
    asked: WishValues,
    takenFrom: WishOrigin | null,
  ): Promise<WishesView> {
    return this.database.write(actor, async (tx) => {
      const held = await this.hold.take(tx, actor, trajectoryId, recordsWishes);
      const before = await this.wishes.find(tx, trajectoryId);
      if ((before.recorded?.version ?? 0) !== version) throw new Refusal(refusals.versionOutdated);
      requireSound(asked);
      const parts = changedParts(before.recorded ?? noWishes, asked);
      if (parts.length === 0) return viewOf(actor, before);
      await this.wishes.record(tx, actor, held, version + 1, asked, takenFrom);
      await this.journal.record(tx, actor, {
        type: version === 0 ? 'wishes.recorded' : 'wishes.changed',
        participantId: held.participantId,
        trajectoryId,
        facts: { parts, takenFrom },
      });
      return viewOf(actor, await this.wishes.find(tx, trajectoryId));
    });
  }
}

function viewOf(actor: Actor, known: KnownWishes): WishesView {
  const { recorded, running, referral: _, earlier: __, ...rest } = known;
  const nobody = { version: 0, takenFrom: null, recordedBy: null, recordedAt: null };
  return {
    ...rest,
    ...(recorded ?? { ...noWishes, ...nobody }),
    suggestion: recorded ? null : suggestionOf(known),
    warnings: medicalWarnings({ limitsNote: recorded?.limitsNote }),
    can: running && recordsWishes(actor) ? ['record'] : [],
  };
}

/** The participant's own earlier wishes before those that another wrote down; nothing when neither says anything. */
function suggestionOf({ earlier, referral }: KnownWishes): WishSuggestion | null {
  if (earlier) return { ...earlier, from: 'earlierTrajectory' };
  if (!referral) return null;
  const values = wishesOfReferral(referral.form, referral.answers);
  return changedParts(noWishes, values).length > 0 ? { ...values, from: 'referral', on: referral.on } : null;
}
