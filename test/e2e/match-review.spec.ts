import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMatchQuestion } from '../factories/match-questions.js';
import { aBsn } from '../factories/people.js';
import { aUser } from '../factories/users.js';
import type { Caller } from '../http/test-api.js';
import { ifMatch, TestApi } from '../http/test-api.js';

let api: TestApi;
let steward: Caller;
beforeAll(async () => {
  api = await TestApi.start();
  steward = await api.signIn((await aUser(api.database.ownerUrl, { roles: ['dataSteward'] })).username);
});
afterAll(() => api.stop());

const bsn = aBsn();

/** Two people of whom two sources say much the same, and the question whether they are one. */
async function aQuestion(): Promise<{ id: string; version: number; participantIds: string[] }> {
  const { participantIds } = await aMatchQuestion(api.app, bsn);
  const { items } = (await steward.get('/match-candidates?limit=100')).json();
  const asked = items.find(
    ({ left }: { left: { participantId: string } }) => left.participantId === participantIds[0],
  );
  return { ...asked, participantIds };
}

test('a pair is shown side by side with the reasons in Dutch, and without its BSN', async () => {
  const question = await aQuestion();
  expect(question).toMatchObject({
    score: 0.8,
    reasons: ['De voornaam is gelijk.', 'De geboortedatum is gelijk.'],
    left: { source: 'mtb', bsnKnown: true, values: { givenName: 'Truus' } },
    right: { source: 'mtb', bsnKnown: true },
  });
  expect(JSON.stringify(question)).not.toContain(bsn);
});

test('a merged dossier says where it went on, and is itself again once that is undone', async () => {
  const { id, version, participantIds } = await aQuestion();
  expect((await steward.put(`/match-candidates/${id}/merger`)).statusCode).toBe(428);
  const merger = await steward.put(`/match-candidates/${id}/merger`, undefined, ifMatch(version));
  expect(merger.statusCode).toBe(200);
  const { mergeId, keptId, mergedId } = merger.json();
  expect([keptId, mergedId].sort()).toEqual([...participantIds].sort());
  const mergedInto = async () => (await steward.get(`/participants/${mergedId}`)).json().mergedInto;
  expect(await mergedInto()).toBe(keptId);
  expect((await steward.get(`/participants/${keptId}`)).json().sourceRecords).toHaveLength(2);
  const kept = (await steward.get(`/participants/${keptId}`)).json();
  expect(kept.can).toContain('undoMerger');
  expect(kept.mergers).toEqual([
    {
      id: mergeId,
      mergedAt: expect.any(String),
      mergedBy: expect.objectContaining({ name: expect.any(String) }),
      records: [{ source: 'mtb', sourceId: expect.any(String) }],
    },
  ]);
  const standing = (await steward.get(`/participants/${keptId}/mergers`)).json().items;
  expect(standing).toEqual([expect.objectContaining({ id: mergeId, mergedId })]);
  const undone = await steward.put(`/participant-merges/${mergeId}/undoing`);
  expect([undone.statusCode, undone.json()]).toEqual([200, { stayed: [] }]);
  expect(await mergedInto()).toBeNull();
  expect((await steward.get(`/participants/${keptId}`)).json().mergers).toEqual([]);
  expect((await steward.put(`/participant-merges/${mergeId}/undoing`)).statusCode).toBe(409);
});

test('a pair tells what merging would come to before anybody decides', async () => {
  const { id, participantIds } = await aQuestion();
  const { state, merger } = (await steward.get(`/match-candidates/${id}`)).json();
  expect(state).toBe('open');
  expect([merger.keptId, merger.mergedId].sort()).toEqual([...participantIds].sort());
  expect(merger.values).toMatchObject({ givenName: 'Truus' });
  expect(merger.provenance.givenName).toMatchObject({ source: 'mtb', recordedOn: '2024-05-01' });
  expect(JSON.stringify(merger)).not.toContain(bsn);
  expect(merger.values.bsn).toBeUndefined();
});

test('a rejection can be taken back, as long as the two are still two', async () => {
  const { id, version } = await aQuestion();
  await steward.put(`/match-candidates/${id}/rejection`, {}, ifMatch(version));
  expect((await steward.get(`/match-candidates/${id}`)).json()).toMatchObject({
    state: 'rejected',
    merger: null,
  });
  expect((await steward.delete(`/match-candidates/${id}/rejection`)).statusCode).toBe(204);
  expect((await steward.delete(`/match-candidates/${id}/rejection`)).statusCode).toBe(204);
  const again = (await steward.get(`/match-candidates/${id}`)).json();
  expect(again.state).toBe('open');
  await steward.put(`/match-candidates/${id}/merger`, undefined, ifMatch(again.version));
  expect((await steward.delete(`/match-candidates/${id}/rejection`)).statusCode).toBe(409);
});

test('why it was rejected stays with the pair, also when that is taken back', async () => {
  const { id, version } = await aQuestion();
  const reason = 'Tweelingzus op hetzelfde adres.';
  const rejected = await steward.put(`/match-candidates/${id}/rejection`, { reason }, ifMatch(version));
  expect(rejected.statusCode).toBe(204);
  await steward.delete(`/match-candidates/${id}/rejection`);
  const again = (await steward.get(`/match-candidates/${id}`)).json();
  await steward.put(`/match-candidates/${id}/merger`, undefined, ifMatch(again.version));
  const { history } = (await steward.get(`/match-candidates/${id}`)).json();
  expect(history).toMatchObject([
    { state: 'rejected', reason, byName: expect.any(String), at: expect.any(String) },
    { state: 'open', reason: null },
    { state: 'merged', reason: null },
  ]);
  const long = await steward.put(
    `/match-candidates/${id}/rejection`,
    { reason: 'x'.repeat(301) },
    ifMatch(again.version),
  );
  expect(long.statusCode).toBe(400);
});

test('recent mergers are listed with both names until they are undone', async () => {
  const { id, version } = await aQuestion();
  const { mergeId } = (
    await steward.put(`/match-candidates/${id}/merger`, undefined, ifMatch(version))
  ).json();
  const newest = async () => (await steward.get('/participant-merges?limit=1')).json().items[0];
  expect(await newest()).toMatchObject({ id: mergeId, keptName: expect.stringMatching(/Truus/) });
  await steward.put(`/participant-merges/${mergeId}/undoing`);
  expect((await newest())?.id).not.toBe(mergeId);
});

test('of two who decide at once one is told that it is decided', async () => {
  const { id, version } = await aQuestion();
  const answers = await Promise.all([
    steward.put(`/match-candidates/${id}/merger`, undefined, ifMatch(version)),
    steward.put(`/match-candidates/${id}/rejection`, {}, ifMatch(version)),
  ]);
  const codes = answers.map(({ statusCode }) => statusCode);
  expect(codes.filter((code) => code < 300)).toHaveLength(1);
  expect(codes.filter((code) => code === 409 || code === 412)).toHaveLength(1);
});

test('a coach decides on no pair', async () => {
  const coach = await api.signIn((await aUser(api.database.ownerUrl)).username);
  const { id, version } = await aQuestion();
  expect((await coach.get('/match-candidates')).statusCode).toBe(403);
  const refused = await coach.put(`/match-candidates/${id}/rejection`, {}, ifMatch(version));
  expect(refused.statusCode).toBe(403);
});
