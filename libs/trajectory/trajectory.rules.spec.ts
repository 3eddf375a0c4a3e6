import { describe, expect, test } from 'vitest';
import { type Actor, type Role, systemActor } from '#kernel/actor.js';
import { exitReasonCodes, exitReasons, lastDayToReopen, missingForExit } from './exit.rules.js';
import {
  firstDayRunning,
  firstDaySuspended,
  missingForSuspension,
  suspensionReasonCodes,
} from './suspension.rules.js';
import type { TrajectoryFacts, TrajectoryState, TrajectoryStep } from './trajectory.rules.js';
import { stateRefusals, stepsFor, requireAllowed, trajectorySteps } from './trajectory.rules.js';

const actor = (scope: Partial<Actor['scope']>, permissions = ['trajectory.move']): Actor => ({
  ...systemActor,
  roles: ['jobCoach'],
  permissions: new Set(permissions),
  scope: { ...systemActor.scope, everything: false, ...scope },
});
const contactPerson = actor({ userIds: ['noor'] });
const trajectory = (state: TrajectoryState = 'running'): TrajectoryFacts => ({
  id: 't',
  participantId: 'p',
  version: 1,
  state,
  stage: 'diagnose',
  stagePeriodId: 's',
  contactPersonId: 'noor',
  contactPersonName: 'Noor',
  teamId: 'west',
  endedOn: state === 'ended' ? '2026-05-31' : null,
  openHandoverId: null,
});

describe('who steers', () => {
  test.each([
    ['the contact person', contactPerson, true],
    ['their substitute', actor({ userIds: ['tim', 'noor'] }), true],
    ['their team', actor({ teamIds: ['west'] }), true],
    ['the system', systemActor, true],
    ['someone who sees everything', actor({ everything: true }), false],
    ['another coach', actor({ userIds: ['tim'], teamIds: ['oost'] }), false],
    ['a contact person who lost the role', actor({ userIds: ['noor'] }, []), false],
  ])('%s', (_, who, may) => {
    expect(stepsFor(who, trajectory()).length > 0).toBe(may);
    if (!may) expect(() => requireAllowed('exit', who, trajectory())).toThrow('step-not-yours');
  });
});

describe('who hands over', () => {
  const may = ['trajectory.move', 'handover.offer'];
  const as = (role: Role, scope: Partial<Actor['scope']>, permissions = may): Actor => ({
    ...actor(scope, permissions),
    roles: [role],
  });
  const noor = as('jobCoach', { userIds: ['noor'] });

  test.each([
    ['the contact person', noor, true],
    ['their substitute', as('jobCoach', { userIds: ['tim', 'noor'] }), true],
    ['who leads their team', as('teamLead', { userIds: ['ria'], teamIds: ['west'] }), true],
    ['a manager', as('manager', { everything: true }, ['handover.offer']), true],
    ['who works in their team', as('jobCoach', { userIds: ['tim'], teamIds: ['west'] }), false],
    ['who leads another team', as('teamLead', { userIds: ['ria'], teamIds: ['oost'] }), false],
    ['a contact person who lost the role', as('jobCoach', { userIds: ['noor'] }, ['trajectory.move']), false],
  ])('%s', (_, who, offers) => {
    expect(stepsFor(who, trajectory()).includes('offerHandover')).toBe(offers);
    if (!offers) expect(() => requireAllowed('offerHandover', who, trajectory())).toThrow('step-not-yours');
  });

  test('one offer at a time, and none of what has ended', () => {
    expect(stepsFor(noor, trajectory('suspended'))).toContain('offerHandover');
    expect(stepsFor(noor, { ...trajectory(), openHandoverId: 'h' })).not.toContain('offerHandover');
    expect(stepsFor(noor, trajectory('ended'))).not.toContain('offerHandover');
    expect(() => requireAllowed('offerHandover', noor, trajectory('ended'))).toThrow('trajectory-ended');
  });
});

describe('steps', () => {
  const states: TrajectoryState[] = ['running', 'suspended', 'ended'];
  const cases = (Object.keys(trajectorySteps) as TrajectoryStep[]).flatMap((step) =>
    states.map((state) => [step, state] as const),
  );

  test.each(cases)('%s of a trajectory that is %s', (step, state) => {
    if ((trajectorySteps[step].from as readonly string[]).includes(state)) {
      requireAllowed(step, contactPerson, trajectory(state));
      expect(stepsFor(contactPerson, trajectory(state))).toContain(step);
    } else {
      expect(() => requireAllowed(step, contactPerson, trajectory(state))).toThrow(stateRefusals[state].code);
      expect(stepsFor(contactPerson, trajectory(state))).not.toContain(step);
    }
  });

  test('every state can be reached and left', () => {
    const steps = Object.values(trajectorySteps);
    for (const state of states) {
      expect(steps.some(({ to }) => to === state)).toBe(true);
      expect(steps.some(({ from }) => (from as readonly string[]).includes(state))).toBe(true);
    }
  });
});

describe('exit', () => {
  test('knows the reasons of the field', () => {
    expect(Object.values(exitReasons).map(({ label }) => label)).toEqual(
      (
        'regulier werk, werk met loonkostensubsidie, beschut werk, ondernemer, opleiding, vrijwilligerswerk, zorg, ' +
        'medisch, verhuizing, pensioen, overleden, detentie, geen medewerking, recht vervallen, ' +
        'terug naar verwijzer, dubbel dossier'
      ).split(', '),
    );
  });

  test('a referrer who gets somebody back is told why', () => {
    expect(missingForExit('backToReferrer', undefined)).toEqual(['toelichting voor de verwijzer ontbreekt']);
    expect(missingForExit('backToReferrer', 'Woont nu in Heerlen')).toEqual([]);
    expect(exitReasonCodes.filter((reason) => missingForExit(reason, '').length > 0)).toEqual([
      'noCooperation',
      'backToReferrer',
    ]);
  });

  test('can be taken back until six months later, also from the last day of a month', () => {
    expect(lastDayToReopen('2026-08-31', 6)).toBe('2027-02-28');
  });
});

describe('suspension', () => {
  test('has an expected end, and an exemption a decision of the college', () => {
    for (const reason of suspensionReasonCodes) {
      expect(missingForSuspension({ reason, expectedEndOn: '2026-11-22' }, '2026-11-22')).toContain(
        'verwachte einddatum na vandaag ontbreekt',
      );
    }
    const exemption = { reason: 'exemption', expectedEndOn: '2027-01-01' } as const;
    expect(missingForSuspension(exemption, '2026-11-22')).toEqual([
      'wie de ontheffing heeft verleend ontbreekt',
      'datum van het besluit tot ontheffing ontbreekt',
    ]);
    expect(
      missingForSuspension(
        { ...exemption, decidedBy: 'college Vaals', decidedOn: '2026-11-20' },
        '2026-11-22',
      ),
    ).toEqual([]);
  });

  test('no day is suspended twice', () => {
    expect(firstDaySuspended('2026-11-22', null)).toBe('2026-11-22');
    expect(firstDaySuspended('2026-11-22', '2026-11-23')).toBe('2026-11-23');
    expect(firstDayRunning('2026-11-22', '2026-11-22')).toBe('2026-11-23');
    expect(firstDayRunning('2026-11-22', '2026-12-01')).toBe('2026-12-01');
  });
});
