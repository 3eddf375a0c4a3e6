import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import type { Actor } from '#kernel/actor.js';
import { anOfferedHandover } from '../factories/handovers.js';
import { aParticipant } from '../factories/participants.js';
import { aTrajectory } from '../factories/trajectories.js';
import { aTeam, aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

type User = Actor & { username: string };
interface Item {
  readonly name: string;
  readonly trajectoryId: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly endedAt: string | null;
}
interface Page {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

let api: TestApi;
let owner: pg.Client;
let [anouk, bart]: User[] = [];
let [coach, lead, manager]: Caller[] = [];
let team: string;
/** Anouk's cases, by surname. */
const cases: Record<string, { id: string; participantId: string; version: number }> = {};

beforeAll(async () => {
  api = await TestApi.start();
  owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const { ownerUrl } = api.database;
  team = await aTeam(ownerUrl);
  anouk = await aUser(ownerUrl, { teamId: team });
  bart = await aUser(ownerUrl, { teamId: team });
  const frans = await aUser(ownerUrl, { roles: ['teamLead'], teamId: team });
  const eva = await aUser(ownerUrl, { roles: ['manager'] });
  for (const surname of ['Aalders', 'Bos', 'Cox', 'Dols', 'Etman', 'Frijns']) {
    const participantId = await aParticipant(owner, surname);
    const entryStage = surname < 'C' ? 'diagnose' : surname < 'E' ? 'ontwikkeling' : 'plaatsing';
    cases[surname] = await aTrajectory(api.app, owner, anouk, { participantId, entryStage });
  }
  await aTrajectory(api.app, owner, bart, { participantId: await aParticipant(owner, 'Bergman') });
  [coach, lead, manager] = [
    await api.signIn(anouk.username),
    await api.signIn(frans.username),
    await api.signIn(eva.username),
  ];
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const page = async (query: string, by = coach!): Promise<Page> => {
  const answer = await by.get(`/caseload?${query}`);
  if (answer.statusCode !== 200) throw new Error(`${query}: ${answer.body}`);
  return answer.json<Page>();
};
const surnames = async (query: string, by = coach!): Promise<string[]> =>
  (await page(query, by)).items.map(({ name }) => name.split(',')[0]!);

async function allPages(query: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = ''; ;) {
    const next = await page(`${query}&limit=2${cursor && `&cursor=${cursor}`}`);
    items.push(...next.items);
    if (!next.nextCursor) return items;
    cursor = next.nextCursor;
  }
}

describe('the worklist is narrowed', () => {
  test('to one stage or several', async () => {
    expect(await surnames('sort=name&stage=diagnose')).toEqual(['Aalders', 'Bos']);
    expect(await surnames('sort=name&stage=diagnose&stage=plaatsing')).toEqual([
      'Aalders',
      'Bos',
      'Etman',
      'Frijns',
    ]);
    expect(await surnames('stage=scholing')).toEqual([]);
  });

  test('to municipalities', async () => {
    await owner.query(`UPDATE participant SET municipality_code = '0981' WHERE id = $1`, [
      cases.Cox!.participantId,
    ]);
    await owner.query(`UPDATE participant SET municipality_code = '0938' WHERE id = $1`, [
      cases.Dols!.participantId,
    ]);
    expect(await surnames('municipality=0981')).toEqual(['Cox']);
    expect(await surnames('sort=-name&municipality=0981&municipality=0938')).toEqual(['Dols', 'Cox']);
  });

  test('to what is suspended, or is not', async () => {
    await owner.query(
      `INSERT INTO suspension (id, trajectory_id, participant_id, reason, during, expected_end_on)
       VALUES (gen_random_uuid(), $1, $2, 'illness', '[2026-01-01,)', '2199-01-01')`,
      [cases.Bos!.id, cases.Bos!.participantId],
    );
    expect(await surnames('suspended=true')).toEqual(['Bos']);
    expect(await surnames('suspended=false')).toHaveLength(5);
  });

  test('to what is overdue, and says how much of one’s own that is', async () => {
    await owner.query(`UPDATE deadline SET due_on = '2026-01-02' WHERE trajectory_id = $1`, [
      cases.Aalders!.id,
    ]);
    expect(await surnames('overdue=true')).toEqual(['Aalders']);
    expect(await surnames('overdue=false')).toHaveLength(6);
    expect((await coach!.get('/caseload/counts')).json()).toMatchObject({ overdue: 1 });
  });

  test('to one colleague’s cases', async () => {
    expect(await surnames(`view=team&contactPersonId=${bart!.userId}`, lead)).toEqual(['Bergman']);
    expect(await surnames(`view=all&contactPersonId=${bart!.userId}`, manager)).toEqual(['Bergman']);
    expect(await surnames(`contactPersonId=${bart!.userId}`)).toEqual([]);
  });

  test('by all of these at once', async () => {
    const all = `stage=diagnose&municipality=0935&suspended=false&overdue=true&contactPersonId=${anouk!.userId}`;
    expect(await surnames(all)).toEqual([]);
    await owner.query(`UPDATE participant SET municipality_code = '0935' WHERE id = $1`, [
      cases.Aalders!.participantId,
    ]);
    expect(await surnames(all)).toEqual(['Aalders']);
  });

  test.each([
    'stage=aanmelding',
    'municipality=0363',
    'suspended=ja',
    'overdue=1',
    'contactPersonId=x',
    'sort=-dueOn',
    'sort=-endedAt',
  ])('and not by %s', async (query) => {
    const answer = await coach!.get(`/caseload?${query}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].location.name).toBe(query.split('=')[0]);
  });
});

describe('the order', () => {
  test.each(['-name', '-stageSince', 'name', 'stageSince'])('by %s pages each row once', async (sort) => {
    const [whole, pages] = [await page(`sort=${sort}`), await allPages(`sort=${sort}`)];
    expect(pages).toEqual(whole.items);
    const key = pages.map(({ name, stageSince }) => (sort.endsWith('name') ? name : stageSince));
    const sorted = [...key].sort();
    expect(key).toEqual(sort.startsWith('-') ? sorted.reverse() : sorted);
    expect(key).toHaveLength(6);
  });

  test('by name puts no name in the address', async () => {
    const { nextCursor, items } = await page('sort=name&limit=2');
    const readable = Buffer.from(nextCursor!, 'base64url').toString();
    expect(JSON.parse(readable)).toEqual([items.at(-1)!.trajectoryId]);
  });

  test('by name cannot go on from a case that is not there, or not there for the actor', async () => {
    const cursorOf = (id: string): string => Buffer.from(JSON.stringify([id])).toString('base64url');
    const elsewhere = await aTrajectory(api.app, owner, await aUser(api.database.ownerUrl));
    for (const id of [elsewhere.id, '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10']) {
      const answer = await coach!.get(`/caseload?sort=name&cursor=${cursorOf(id)}`);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().errors[0].code).toBe('cursor');
    }
  });

  test('of what has ended is the last first', async () => {
    for (const surname of ['Dols', 'Cox']) {
      const { id, version } = cases[surname]!;
      const ended = await coach!.put(`/trajectories/${id}/exit`, { reason: 'relocation' }, ifMatch(version));
      expect([surname, ended.statusCode]).toEqual([surname, 200]);
    }
    expect(await surnames('view=ended')).toEqual(['Cox', 'Dols']);
    expect((await allPages('view=ended')).map(({ endedAt }) => endedAt !== null)).toEqual([true, true]);
  });
});

test('the counts are those of the lists, and name nobody', async () => {
  await anOfferedHandover(api.app, owner, { sender: anouk!, receiver: bart! });
  for (const [caller, seesAll] of [
    [coach!, false],
    [lead!, false],
    [manager!, true],
  ] as const) {
    const counts = (await caller.get('/caseload/counts')).json<Record<string, number | null>>();
    for (const view of ['mine', 'substitution', 'team', 'inHandover', 'ended', 'all']) {
      const listed = (await page(`view=${view}&limit=100`, caller)).items.length;
      const counted = view === 'all' && !seesAll ? null : listed;
      expect([view, counts[view]]).toEqual([view, counted]);
    }
  }
  expect((await coach!.get('/caseload/counts')).json()).toMatchObject({ mine: 5, inHandover: 1, ended: 2 });
});
