import type { TestingModule } from '@nestjs/testing';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { MatchQuestionService } from '#participant/match-question.service.js';
import { PersonRegister } from '#participant/person-register.service.js';
import { SourceRecordService } from '#participant/source-record.service.js';
import { aBsn, aPerson } from './people.js';

/** Two people of whom two sources say much the same, and the question whether they are one. Gives who they are. */
export async function aMatchQuestion(
  product: Pick<TestingModule, 'get'>,
  bsn = aBsn(),
): Promise<{ participantIds: [string, string] }> {
  const service = <Type>(type: new (...args: never[]) => Type): Type => product.get(type, { strict: false });
  const participantIds: [string, string] = [newId(), newId()];
  const recordIds: [string, string] = [newId(), newId()];
  await service(Database).write(systemActor, async (tx) => {
    for (const [n, participantId] of participantIds.entries()) {
      const id = recordIds[n]!;
      const values = aPerson({ bsn });
      const origin = { source: 'mtb', recordedOn: '2024-05-01', sourceRecordId: id } as const;
      await service(PersonRegister).add(tx, [{ id: participantId, values, origin }]);
      await service(SourceRecordService).keep(tx, [
        {
          ...{ id, participantId, source: 'mtb', sourceId: id, recordedOn: '2024-05-01' },
          ...{ values, intake: {}, matchKeys: [] },
        },
      ]);
    }
    await service(MatchQuestionService).ask(tx, [
      { recordIds, participantIds, score: 0.8, reasons: ['given-equal', 'birthDate-equal'] },
    ]);
  });
  return { participantIds };
}
