import { randomUUID } from 'node:crypto';
import type { Answer } from '../caller.js';
import type { NotedTransfer, TransferState } from '../noted-transfers.js';
import { type ActorPart, oneOf, type Scene, someOf } from './actor.js';

const RECEIVERS = 3;

/** The lead divides the cases of a coach over others, changes the plan now and then, and confirms it. */
export const transferring: ActorPart = {
  weight: 2,
  async act(scene) {
    const { random, ledger, coaches, lead } = scene;
    const [fromUserId, ...receiverIds] = someOf(random, [...coaches.keys()], 1 + RECEIVERS);
    const plan = { fromUserId, receiverIds, cause: 'balance', reason: 'De verdeling was scheef' };
    const { status, body } = await lead.post('/caseload-transfers', plan, randomUUID());
    if (status !== 201) {
      // Whose cases have all gone has nothing to give.
      ledger.refused('plan a transfer', status);
      return false;
    }
    const transfer = ledger.transfers.planned(body.id as string, fromUserId!);
    if (random() < 0.4) await changePlan(scene, transfer);
    await confirm(scene, transfer);
    return transfer.confirmedAs !== null;
  },
};

/** One case stays, another goes to who was not proposed for it. */
async function changePlan(scene: Scene, transfer: NotedTransfer): Promise<void> {
  const { random, coaches, lead } = scene;
  const path = `/caseload-transfers/${transfer.id}/items`;
  const planned = (await lead.get(`${path}?state=proposed`)).body.items as { id: string }[];
  const [stays, goes] = someOf(random, planned, 2);
  if (!stays || !goes) return;
  const others = [...coaches.keys()].filter((id) => id !== transfer.from);
  const items = [
    { id: stays.id, included: false },
    { id: goes.id, included: true, toUserId: oneOf(random, others) },
  ];
  const { status } = await lead.patch(path, { items }, transfer.version);
  if (status !== 200) scene.ledger.refused('change a transfer', status);
  await look(scene, transfer);
}

/** From the confirmation on it runs. What cannot be confirmed is dropped: another one of this coach is under way. */
async function confirm(scene: Scene, transfer: NotedTransfer): Promise<void> {
  const { ledger } = scene;
  const confirmed = transfer.version + 1;
  const refused = await take(scene, transfer, 'confirmation', 'running');
  if (!refused || refused.body.confirmedAt !== null) return ledger.transfers.begun(transfer, confirmed);
  await take(scene, transfer, 'cancellation', 'cancelled');
}

/** The lead looks at a transfer: what failed is tried again, and one that is under way is stopped now and then. */
export const minding: ActorPart = {
  weight: 2,
  async act(scene) {
    const { random, ledger } = scene;
    if (ledger.transfers.open.length === 0) return false;
    const transfer = oneOf(random, ledger.transfers.open);
    const can = (await look(scene, transfer)).body.can as readonly string[];
    if (can.includes('retry')) {
      const refused = await take(scene, transfer, 'retry', 'running');
      if (!refused) ledger.transfers.retries += 1;
      return !refused;
    }
    if (!can.includes('cancel') || random() < 0.7) return false;
    return !(await take(scene, transfer, 'cancellation', 'cancelled'));
  },
};

/** Takes a step; refused, gives how the transfer stands then: it may be by their own step, of which the answer was lost. */
async function take(
  scene: Scene,
  transfer: NotedTransfer,
  step: string,
  to: TransferState,
): Promise<Answer | null> {
  const { ledger, lead } = scene;
  const { status, body } = await lead.put(
    `/caseload-transfers/${transfer.id}/${step}`,
    step === 'confirmation' ? {} : undefined,
    transfer.version,
  );
  if (status === 200) {
    ledger.transfers.stands(transfer, to, body.version as number);
    return null;
  }
  ledger.refused(step, status);
  return look(scene, transfer);
}

async function look({ ledger, lead }: Scene, transfer: NotedTransfer): Promise<Answer> {
  const seen = await lead.get(`/caseload-transfers/${transfer.id}`);
  if (seen.status !== 200) throw new Error(`transfer ${transfer.id} is not there: ${seen.status}`);
  ledger.transfers.stands(transfer, seen.body.state as TransferState, seen.body.version as number);
  return seen;
}
