import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { AccessModule } from '#access/access.module.js';
import type { Actor } from '#kernel/actor.js';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { Refusal } from '#kernel/refusal.js';
import { ExitService } from '#trajectory/exit.service.js';
import { testEnvironment } from '../../test/factories/environment.js';
import { aDossier, anOfferedHandover, type OfferedHandover } from '../../test/factories/handovers.js';
import { aTrajectory } from '../../test/factories/trajectories.js';
import { aTeam, aUser } from '../../test/factories/users.js';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.js';
import { HandoverAnswerService } from './handover-answer.service.js';
import { HandoverOfferService } from './handover-offer.service.js';
import { HandoverRedirectService } from './handover-redirect.service.js';
import { HandoverTermsService } from './handover-terms.service.js';
import { HandoverModule } from './handover.module.js';

let database: TestDatabase;
let product: TestingModule;
let owner: Client;
let answers: HandoverAnswerService;
let sender: Actor;
let receiver: Actor;
let other: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  product = await Test.createTestingModule({
    imports: [
      KernelModule.forRoot(testEnvironment(database.appUrl, { WRITE_POOL_SIZE: '64' })),
      AccessModule,
      HandoverModule,
    ],
  }).compile();
  await product.init();
  answers = product.get(HandoverAnswerService);
  const teamId = await aTeam(database.ownerUrl);
  sender = await aUser(database.ownerUrl, { teamId });
  receiver = await aUser(database.ownerUrl, { teamId: await aTeam(database.ownerUrl) });
  other = await aUser(database.ownerUrl);
});
afterAll(async () => {
  await product.close();
  await owner.end();
  await database.drop();
});

type Contender = (offer: OfferedHandover) => Promise<unknown>;
const contenders: Record<string, Contender> = {
  accept: ({ id }) => answers.accept(receiver, id, 1),
  decline: ({ id }) => answers.decline(receiver, id, 1, 'Te vol'),
  withdraw: ({ id }) => answers.withdraw(sender, id, 1, null),
  redirect: ({ id }) =>
    product.get(HandoverRedirectService).redirect(sender, id, 1, { toUserId: other.userId, reason: null }),
  exit: ({ trajectoryId }) =>
    product
      .get(ExitService, { strict: false })
      .end(systemActor, { id: trajectoryId, version: 2 }, { reason: 'relocation' }),
};

/** Looks, over and over, for a running trajectory with other than one contact person now. */
function watch(): { stop(): Promise<number> } {
  let over = false;
  let wrong = 0;
  const watching = (async () => {
    const eye = new Client({ connectionString: database.ownerUrl });
    await eye.connect();
    do {
      const { rows } = await eye.query(
        `SELECT FROM trajectory t WHERE upper_inf(t.active) AND (SELECT count(*) FROM contact_assignment c
           WHERE c.trajectory_id = t.id AND c.during @> clock_timestamp()) <> 1`,
      );
      wrong += rows.length;
    } while (!over);
    await eye.end();
  })();
  return {
    stop: async () => {
      over = true;
      await watching;
      return wrong;
    },
  };
}

async function race(names: readonly string[]) {
  const offer = await anOfferedHandover(product, owner, { sender, receiver });
  const watching = watch();
  const outcomes = await Promise.allSettled(names.map((name) => contenders[name]!(offer)));
  expect(await watching.stop()).toBe(0);
  const losses = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  for (const loss of losses) {
    if (!(loss instanceof Refusal)) throw loss;
    expect([409, 412]).toContain(loss.kind.status);
  }
  expect(losses.length).toBe(names.length - 1);
  return { offer, winner: names[outcomes.findIndex(({ status }) => status === 'fulfilled')]! };
}

/** What the winner did is done in full, and nothing of what the losers wanted. */
async function expectOnly(winner: string, { id, trajectoryId }: OfferedHandover): Promise<void> {
  const { rows } = await owner.query(
    `SELECT h.state,
       (SELECT array_agg(user_id ORDER BY during) FROM contact_assignment WHERE trajectory_id = $2) AS contacts,
       (SELECT array_agg(DISTINCT owner_id) FROM deadline WHERE trajectory_id = $2) AS owners,
       (SELECT count(*)::int FROM handover WHERE trajectory_id = $2) AS handovers,
       (SELECT count(*)::int FROM case_journal WHERE trajectory_id = $2 AND type LIKE 'handover.%') AS lines,
       (SELECT upper_inf(active) FROM trajectory WHERE id = $2) AS runs
     FROM handover h WHERE id = $1`,
    [id, trajectoryId],
  );
  const state = { accept: 'accepted', decline: 'declined' }[winner] ?? 'withdrawn';
  const accepted = winner === 'accept';
  expect(rows[0]).toEqual({
    state,
    contacts: accepted ? [sender.userId, receiver.userId] : [sender.userId],
    owners: [accepted ? receiver.userId : sender.userId],
    handovers: winner === 'redirect' ? 2 : 1,
    lines: winner === 'redirect' ? 3 : 2,
    runs: winner !== 'exit',
  });
}

const names = Object.keys(contenders);
const pairs = names.flatMap((one, at) => names.slice(at).map((another) => [one, another] as const));

describe('of two at the same time exactly one wins', () => {
  test.each(pairs)('%s and %s', async (one, another) => {
    const { offer, winner } = await race([one, another]);
    await expectOnly(winner, offer);
  });
});

describe('of sixty-four at the same time exactly one wins', () => {
  test('all accepting', async () => {
    const { offer, winner } = await race(Array<string>(64).fill('accept'));
    await expectOnly(winner, offer);
  });

  test('everything at once', async () => {
    const { offer, winner } = await race(Array.from({ length: 64 }, (_, n) => names[n % names.length]!));
    await expectOnly(winner, offer);
  });
});

test('of sixty-four offers of one case one stands', async () => {
  const { id } = await aTrajectory(product, owner, sender);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 64 }, () =>
      product.get(HandoverOfferService).offer(sender, id, receiver.userId, aDossier()),
    ),
  );
  const losses = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  expect(losses.map((loss: Refusal) => loss.kind.code)).toEqual(
    Array<string>(63).fill('handover-already-offered'),
  );
});

test('jobs and an answer at the same time wait for each other and do not deadlock', async () => {
  await aUser(database.ownerUrl, { roles: ['manager'] });
  const { remind, escalate, expire } = HandoverTermsService.prototype;
  const terms = product.get(HandoverTermsService);
  for (let round = 0; round < 10; round += 1) {
    const { id } = await anOfferedHandover(product, owner, { sender, receiver });
    const answer = answers.accept(receiver, id, 1).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Refusal);
    });
    await Promise.all([
      answer,
      ...[remind, escalate, expire].map((work) =>
        product.get(Database).write(systemActor, (tx) => work.call(terms, tx, id, id)),
      ),
    ]);
    expect((await owner.query('SELECT state FROM handover WHERE id = $1', [id])).rows[0].state).toMatch(
      /accepted|expired/,
    );
  }
});
