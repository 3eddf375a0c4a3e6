import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { Outbox, type Work } from '#kernel/outbox.js';
import { JobHandlers } from '#kernel/queue/job-handlers.js';
import { JobRunner } from '#kernel/queue/job-runner.js';
import type { Message, Payload } from '#kernel/queue/job.rules.js';
import { OutboxRepository } from '#kernel/queue/outbox.repository.js';
import { newId } from '#kernel/id.js';
import type { Tx } from '#kernel/tx.js';
import { type Fault, opened } from './fault.js';

/** What is owed gets lost, is done twice, or is said to be done before it is. */
export const faultsOfMessages: readonly Fault[] = [
  {
    fault: 'no dedupe: a message that was done before is done again',
    put(product) {
      const outbox = opened(product, OutboxRepository);
      const take = outbox.take.bind(outbox);
      const payloads = new Map<string, Payload>();
      outbox.take = async (tx: Tx, id: string) => {
        const payload: Payload | null = await take(tx, id);
        if (payload) payloads.set(id, payload);
        return payload ?? payloads.get(id) ?? null;
      };
    },
  },
  {
    fault: 'the outbox row is removed before the effect',
    put(product) {
      const database = product.get(Database, { strict: false });
      opened(product, JobRunner).run = async (message: Message) => {
        const outbox = product.get(OutboxRepository, { strict: false });
        const payload = await database.write(systemActor, (tx) => outbox.take(tx, message.id));
        const handlers = product.get(JobHandlers, { strict: false });
        if (payload) {
          await database.write(systemActor, (tx) => handlers.short(message.job)(tx, payload, message));
        }
      };
    },
  },
  {
    fault: 'the effect is committed before the message is taken',
    put(product) {
      const database = product.get(Database, { strict: false });
      opened(product, JobRunner).run = async (message: Message) => {
        const outbox = product.get(OutboxRepository, { strict: false });
        const handlers = product.get(JobHandlers, { strict: false });
        const payload = await database.read(systemActor, (tx) => outbox.payload(tx, message.id));
        if (!payload) return;
        await database.write(systemActor, (tx) => handlers.short(message.job)(tx, payload, message));
        await database.write(systemActor, (tx) => outbox.take(tx, message.id));
      };
    },
  },
  {
    fault: 'acknowledged before the commit',
    put(product) {
      const database = opened(product, Database);
      const write = database.write.bind(database);
      database.write = (actor: unknown, work: (tx: Tx) => Promise<unknown>) =>
        new Promise((answer, fail) => {
          write(actor, async (tx: Tx) => {
            const result = await work(tx);
            answer(result);
            return result;
          }).catch(fail);
        });
    },
  },
  {
    fault: 'the outbox is bypassed: what is owed at once is done from memory',
    put(product) {
      const outbox = opened(product, Outbox);
      const add = outbox.add.bind(outbox);
      outbox.add = async (tx: Tx, works: readonly Work[]) => {
        await add(
          tx,
          works.filter(({ availableAt }) => availableAt),
        );
        for (const { job, payload } of works.filter(({ availableAt }) => !availableAt)) {
          const message = { id: newId(), job, attempt: 1 };
          setImmediate(() => {
            void product
              .get(Database, { strict: false })
              .write(systemActor, (later) =>
                product.get(JobHandlers, { strict: false }).short(job)(later, payload, message),
              )
              .catch(() => undefined);
          });
        }
      };
    },
  },
];
