import { describe, expect, test } from 'vitest';
import { actorOf } from '#access/actor.rules.js';
import type { Role } from '#kernel/actor.js';
import type { Refusal } from '#kernel/refusal.js';
import { missingAtEnd, movesFrom, stageRules, stages } from '#trajectory/stage.rules.js';
import type { TrajectoryState } from '#trajectory/trajectory.rules.js';
import { trajectoryStates } from '#trajectory/trajectory.rules.js';
import { appointmentCan, appointmentStates } from './appointment.rules.js';
import type { Casework } from './casework.rules.js';
import { caseworkFor, caseworkNames, mayWork, readsNotes, requireCasework } from './casework.rules.js';
import { aheadByRecord } from './moves.rules.js';
import { taskCan, taskStates } from './task.rules.js';
import { nounsOf, timelineKindOf, timelineKinds } from './timeline.rules.js';

const sight = { contactPersonId: 'anouk', teamId: 'team', readerIds: ['ilse'] };
const aCase = (state: TrajectoryState = 'running') => ({ state, sight });
const an = (userId: string, role: Role | readonly Role[], more: object = {}) =>
  actorOf({
    userId,
    displayName: userId,
    roles: [role].flat(),
    teamId: null,
    municipalityCodes: ['0935'],
    substitutesFor: [],
    ...more,
  });

const careTeam = [
  an('anouk', 'jobCoach'),
  an('tim', 'jobCoach', { teamId: 'team' }),
  an('lead', 'teamLead', { teamId: 'team' }),
  an('ilse', 'jobCoach', { teamId: 'elsewhere' }),
  an('noor', 'jobCoach', { substitutesFor: ['anouk'] }),
];
const overseers = [an('m', 'manager'), an('d', 'dataSteward'), an('p', 'privacyOfficer'), an('a', 'admin')];
const outsiders = [an('x', 'jobCoach', { teamId: 'elsewhere' }), an('c', 'consultant')];

const refusalOf = (
  work: Casework,
  ...given: [ReturnType<typeof an>, ReturnType<typeof aCase>]
): string | null => {
  try {
    requireCasework(work, ...given);
    return null;
  } catch (error) {
    return (error as Refusal).kind.code;
  }
};

describe('a case', () => {
  test.each(caseworkNames)(
    'gets what %s adds from who helps the participant, and from nobody else',
    (work) => {
      for (const actor of careTeam) expect(refusalOf(work, actor, aCase())).toBeNull();
      for (const actor of overseers) expect(refusalOf(work, actor, aCase())).toBe('step-not-yours');
      for (const actor of outsiders) expect(refusalOf(work, actor, aCase())).toBe('not-found');
      expect(refusalOf(work, an('m', ['manager', 'jobCoach']), aCase())).toBe('step-not-yours');
    },
  );

  test('has its notes read by who helps the participant', () => {
    expect(careTeam.filter((actor) => !readsNotes(actor, sight))).toEqual([]);
    expect([...overseers, ...outsiders].filter((actor) => readsNotes(actor, sight))).toEqual([]);
    expect([...overseers, ...outsiders].filter((actor) => mayWork(actor, sight))).toEqual([]);
  });

  test('that ended gets notes only', () => {
    const [coach] = careTeam as [ReturnType<typeof an>];
    expect(trajectoryStates.map((state) => caseworkFor(coach, state))).toEqual([
      ['addNote', 'addTask', 'addAppointment'],
      ['addNote', 'addTask', 'addAppointment'],
      ['addNote'],
    ]);
    expect(refusalOf('addTask', coach, aCase('ended'))).toBe('trajectory-ended');
    expect(caseworkFor(an('m', 'manager'), 'running')).toEqual([]);
  });
});

test('what can be done with a task and an appointment hangs on how it stands', () => {
  const [coach] = careTeam as [ReturnType<typeof an>];
  expect(taskStates.map((state) => taskCan(coach, { state, givenToMe: false }))).toEqual([
    ['change', 'complete'],
    ['reopen'],
    [],
  ]);
  expect(appointmentStates.map((state) => appointmentCan(coach, { state }))).toEqual([
    ['change', 'cancel'],
    ['restore'],
  ]);
  expect(taskCan(coach, { state: 'open', givenToMe: true })).toEqual(['change', 'complete', 'handBack']);
  expect(taskCan(an('m', 'manager'), { state: 'open', givenToMe: true })).toEqual([]);
});

test('what lies ahead is known for every stage, whatever is recorded in it', () => {
  for (const stage of stages) {
    expect(aheadByRecord[`${stage}:`]!.moves).toEqual(movesFrom(stage, []));
    const { leaving, ending } = stageRules[stage];
    const all = [...new Set([...leaving, ...ending].map(({ fact }) => fact))].sort();
    expect(aheadByRecord[`${stage}:${all.join()}`]!.moves).toEqual(movesFrom(stage, all));
    for (const fact of all) {
      expect(aheadByRecord[`${stage}:${fact}`]!.unrecorded).toEqual(missingAtEnd(stage, [fact]));
    }
  }
  expect(aheadByRecord.ended!.moves).toEqual([]);
});

test('every kind of line has nouns, and gets them back', () => {
  for (const kind of timelineKinds) {
    expect(nounsOf([kind]).length).toBeGreaterThan(0);
    for (const noun of nounsOf([kind])) expect(timelineKindOf(`${noun}.happened`)).toBe(kind);
  }
});
