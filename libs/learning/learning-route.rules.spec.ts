import { describe, expect, test } from 'vitest';
import { certificateProblems } from './certificate.rules.js';
import type { Ending } from './ending.rules.js';
import { endingProblems, endings, learningOutcomes } from './ending.rules.js';
import { learningCan } from './learning-can.rules.js';
import {
  learningRouteCan,
  learningRouteStepNames,
  learningRouteSteps,
  learningStates,
  takeLearningRouteStep,
} from './learning-route.rules.js';
import { changedTerms, newTerms, termsProblems } from './route-terms.rules.js';
import type { Progress, WorkProcess } from './work-process.rules.js';
import { leaving, progressProblems, unknownProblems } from './work-process.rules.js';

const today = '2026-11-23';
const coach = { permissions: new Set(['learning.write']) };
const onlooker = { permissions: new Set(['learning.view']) };
const aProcess = (progress: Progress, progressOn: string | null = null, id = 'w1'): WorkProcess => ({
  id,
  version: 1,
  code: `B1-K1-${id.toUpperCase()}`,
  title: 'Ontvangt gasten',
  progress,
  progressOn: progress === 'notStarted' ? null : (progressOn ?? '2026-10-01'),
  certified: false,
});
const aRoute = (workProcesses: readonly WorkProcess[] = []) => ({
  state: 'running' as const,
  kind: 'practiceLearning' as const,
  startsOn: '2026-09-07',
  trainingCompany: { employerId: null, name: 'Brasserie aan de Maas' },
  workProcesses,
});
const pointers = (problems: readonly { location: { pointer?: string }; code: string }[]) =>
  problems.map(({ location, code }) => `${location.pointer} ${code}`);

describe('the steps of a route', () => {
  test('each state is reached, and left again: an end can be taken back', () => {
    const reached = new Set(learningRouteStepNames.map((step) => learningRouteSteps[step].to));
    expect([...reached].sort()).toEqual([...learningStates].sort());
    for (const state of learningStates) {
      expect([state, learningRouteCan(coach, state).length > 0]).toEqual([state, true]);
      expect(learningRouteCan(onlooker, state)).toEqual([]);
    }
    for (const state of ['finished', 'partly', 'droppedOut', 'cancelled'] as const) {
      expect(learningRouteCan(coach, state)).toContain('resume');
    }
  });

  test('every step is taken from its own states alone, and by who may write', () => {
    for (const step of learningRouteStepNames) {
      for (const state of learningStates) {
        const route = { ...aRoute([aProcess('mastered')]), state };
        const allowed = (learningRouteSteps[step].from as readonly string[]).includes(state);
        const take = () => takeLearningRouteStep(step, coach, route);
        if (allowed) expect(take()).toBe(learningRouteSteps[step].to);
        else expect(take).toThrow('step-wrong-state');
        expect(() => takeLearningRouteStep(step, onlooker, route)).toThrow('step-not-yours');
      }
    }
  });

  test('a qualification is finished when all of it is mastered, at a training company', () => {
    const finish = (route: Parameters<typeof takeLearningRouteStep>[2]) => () =>
      takeLearningRouteStep('finish', coach, route);
    expect(finish(aRoute([aProcess('mastered'), aProcess('practising', null, 'w2')]))).toThrow(
      'werkproces B1-K1-W2 is nog niet behaald',
    );
    expect(finish({ ...aRoute([]), trainingCompany: null })).toThrow(
      'leerbedrijf ontbreekt; werkprocessen ontbreken',
    );
    expect(finish({ ...aRoute([]), kind: 'course', trainingCompany: null })()).toBe('finished');
    expect(takeLearningRouteStep('finishPartly', coach, aRoute([]))).toBe('partly');
  });

  test('with an ended trajectory all is history', () => {
    expect(learningCan(coach).suspended.case).toEqual(['add']);
    expect(learningCan(coach).suspended.note.running).toEqual(['change']);
    expect(learningCan(coach).ended.case).toEqual([]);
    expect(Object.values(learningCan(coach).ended.route).flat()).toEqual([]);
  });
});

describe('how a route ends', () => {
  const whole: Record<string, Ending> = {
    finished: { outcome: 'finished', endedOn: today },
    partly: { outcome: 'partly', endedOn: today, reached: 'De helft' },
    droppedOut: { outcome: 'droppedOut', endedOn: today, reason: 'Vond werk' },
    cancelled: { outcome: 'cancelled', reason: 'Groep was vol' },
  };
  test.each(learningOutcomes)('%s asks what belongs to it, and no more', (outcome) => {
    expect(endingProblems(whole[outcome]!, aRoute(), today)).toEqual([]);
    for (const part of endings[outcome].asks) {
      const { [part]: _left, ...without } = whole[outcome] as unknown as Record<string, unknown>;
      expect(pointers(endingProblems(without as unknown as Ending, aRoute(), today))).toEqual([
        `#/${part} missing`,
      ]);
    }
    const all: Ending = {
      outcome,
      endedOn: today,
      reached: 'x',
      reason: 'x',
      certificate: { kind: 'certificate', issuedOn: today },
    };
    const known: readonly string[] = [...endings[outcome].asks, ...endings[outcome].takes];
    expect(pointers(endingProblems(all, aRoute(), today))).toEqual(
      ['endedOn', 'reached', 'reason', 'certificate']
        .filter((part) => !known.includes(part))
        .map((part) => `#/${part} unexpected`),
    );
  });

  test.each([
    ['2026-09-06', 'too-early'],
    ['2026-10-31', 'too-early'],
    ['2026-11-24', 'in-future'],
  ])('not on %s', (endedOn, code) => {
    const route = aRoute([aProcess('mastered', '2026-11-01')]);
    expect(pointers(endingProblems({ outcome: 'finished', endedOn }, route, today))).toEqual([
      `#/endedOn ${code}`,
    ]);
  });

  test('on the day it began, or the day something was mastered', () => {
    expect(endingProblems({ outcome: 'finished', endedOn: '2026-09-07' }, aRoute(), today)).toEqual([]);
    const route = aRoute([aProcess('mastered', '2026-11-01')]);
    expect(endingProblems({ outcome: 'finished', endedOn: '2026-11-01' }, route, today)).toEqual([]);
  });
});

describe('a certificate', () => {
  const route = aRoute([aProcess('mastered'), aProcess('practising', null, 'w2')]);
  test.each([
    [{ kind: 'practiceStatement', issuedOn: today, workProcessIds: ['w1'] }, []],
    [{ kind: 'practiceStatement', issuedOn: today }, ['#/workProcessIds missing']],
    [{ kind: 'diploma', issuedOn: today, workProcessIds: ['w2'] }, ['#/workProcessIds not-mastered']],
    [{ kind: 'diploma', issuedOn: today, workProcessIds: ['w9'] }, ['#/workProcessIds not-mastered']],
    [{ kind: 'certificate', issuedOn: '2026-11-24' }, ['#/issuedOn in-future']],
    [{ kind: 'certificate', issuedOn: '2026-09-06' }, ['#/issuedOn too-early']],
  ] as const)('%j', (certificate, wrong) => {
    expect(pointers(certificateProblems(certificate, route, today))).toEqual(wrong);
  });
});

describe('what is agreed', () => {
  const terms = newTerms({
    kind: 'course',
    title: 'Heftruck',
    provider: 'Vakschool',
    startsOn: '2026-09-07',
    teacher: '',
  });
  test('what was left out or emptied is nothing', () => {
    expect(terms).toMatchObject({ teacher: null, creboCode: null, trainingCompany: null });
  });

  test('there is one training company', () => {
    const named = changedTerms(terms, { trainingCompany: 'Bakkerij Neven' });
    const known = changedTerms(named, { employerId: 'e1' });
    expect(known).toMatchObject({ employerId: 'e1', trainingCompany: null });
    expect(changedTerms(known, { trainingCompany: 'Bakkerij' }).employerId).toBeNull();
    expect(changedTerms(known, { title: 'Reachtruck' }).employerId).toBe('e1');
    const both = changedTerms(terms, { employerId: 'e1', trainingCompany: 'Bakkerij' });
    expect(pointers(termsProblems(both))).toEqual(['#/trainingCompany unexpected']);
  });

  test('a qualification has its crebo code, and the days follow each other', () => {
    expect(pointers(termsProblems({ ...terms, kind: 'bbl', expectedEndOn: '2026-09-06' }))).toEqual([
      '#/creboCode missing',
      '#/expectedEndOn too-early',
    ]);
    const begun = [aProcess('practising', '2026-10-01')];
    expect(termsProblems({ ...terms, startsOn: '2026-10-01' }, begun)).toEqual([]);
    expect(pointers(termsProblems({ ...terms, startsOn: '2026-10-02' }, begun))).toEqual([
      '#/startsOn too-late',
    ]);
  });
});

describe('work processes', () => {
  const [first, second] = [aProcess('notStarted'), aProcess('practising', null, 'w2')];
  test('what has not begun may leave the list, what has may not', () => {
    expect(leaving([first, second], [{ id: 'w2', title: 'x' }])).toEqual([first]);
    expect(() => leaving([first, second], [{ id: 'w1', title: 'x' }])).toThrow('B1-K1-W2');
  });

  test('an id of another route is not in the list', () => {
    const asked = [{ title: 'Nieuw' }, { id: 'w3', title: 'x' }];
    expect(pointers(unknownProblems([first], asked))).toEqual(['#/workProcesses/1/id unknown']);
  });

  test.each([
    ['mastered', today, []],
    ['mastered', null, ['missing']],
    ['practising', '2026-09-06', ['too-early']],
    ['mastered', '2026-11-24', ['in-future']],
    ['notStarted', null, []],
  ] as const)('%s on %s', (progress, progressOn, wrong) => {
    const problems = progressProblems({ progress, progressOn }, '2026-09-07', today);
    expect(problems.map(({ code }) => code)).toEqual(wrong);
  });
});
