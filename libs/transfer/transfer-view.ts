import { resultInWords } from './item-result.rules.js';
import type { TransferItem } from './transfer-item.repository.js';
import type { ReceiverLoad, SeenTransfer } from './transfer-reading.service.js';

/** A transfer as the API gives it. */
export const asSummary = (transfer: SeenTransfer) => ({
  id: transfer.id,
  state: transfer.state,
  version: transfer.version,
  from: { id: transfer.fromUserId, name: transfer.fromName },
  by: { id: transfer.byId, name: transfer.byName },
  cause: transfer.cause,
  reason: transfer.reason,
  createdAt: transfer.createdAt,
  confirmedAt: transfer.confirmedAt,
  endedAt: transfer.endedAt,
  counts: { ...transfer.counts },
  can: [...transfer.can],
});

export const asTransfer = (transfer: SeenTransfer & { readonly receivers: readonly ReceiverLoad[] }) => ({
  ...asSummary(transfer),
  receivers: transfer.receivers.map(({ id, name, teamName, before, ceiling, cases, points, done }) => ({
    id,
    name,
    teamName,
    before,
    adds: points,
    ceiling,
    // While it runs, part of what it brings is in what they carry.
    aboveCeiling: transfer.state === 'draft' && points > 0 && before + points > ceiling,
    ceilingReason: transfer.ceilingReasons[id] ?? null,
    cases,
    done,
  })),
});

export const asItem = (item: TransferItem) => ({
  id: item.id,
  trajectoryId: item.trajectoryId,
  participant: { id: item.participantId, name: item.participantName },
  to: item.toUserId ? { id: item.toUserId, name: item.toName! } : null,
  included: item.included,
  why: item.why,
  points: item.points,
  state: item.state,
  result: item.result && resultInWords(item.result),
  dossier: item.dossier && {
    ...item.dossier,
    openTasks: item.dossier.openTasks.map((task) => ({ ...task })),
  },
});
