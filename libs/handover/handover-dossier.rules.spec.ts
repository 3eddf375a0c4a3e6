import { describe, expect, test } from 'vitest';
import { partsOf, unchangedParts, unreadParts } from './dossier/dossier-parts.rules.js';
import { asDossier, type DossierDraft, dossierOf, missingFromDossier } from './handover-dossier.rules.js';
import { meetingOf, noMeeting } from './meeting/meeting.rules.js';

const today = '2026-12-01';
const task = { id: 'a', title: 'Werkgever bellen', dueOn: null };
const work = { openTasks: [task], deadlines: [{ label: 'evaluatie', dueOn: '2026-12-20' }] };
const complete: DossierDraft = {
  mustKnow: 'Werkt het liefst in de ochtend',
  participantWords: '“Ik wil weer met mijn handen werken.”',
  agreements: 'Elke maandag bellen',
  nextAppointmentOn: '2026-12-08',
  confirmedTaskIds: ['a'],
};
const meeting = { warm: true, meetingOn: today, meetingTime: '14:30', meetingPlace: 'office' } as const;

describe('the dossier of a handover', () => {
  test('is complete with what to know, own words, agreements, the next appointment and the tasks confirmed', () => {
    expect(missingFromDossier(complete, [task], today)).toEqual([]);
    expect(missingFromDossier({ ...complete, ...meeting }, [task], today)).toEqual([]);
  });

  const lacks: [string, Partial<DossierDraft>, keyof DossierDraft, string][] = [
    ['nothing to know', { mustKnow: ' ' }, 'mustKnow', 'wat de ontvanger moet weten ontbreekt'],
    ['no agreements', { agreements: undefined }, 'agreements', 'afspraken met de deelnemer ontbreken'],
    [
      'no words and no reason',
      { participantWords: '' },
      'participantWords',
      'eigen woorden van de deelnemer ontbreken, of de reden dat ze er niet zijn',
    ],
    [
      'no appointment and no reason',
      { nextAppointmentOn: null },
      'nextAppointmentOn',
      'datum van de volgende afspraak ontbreekt, of de reden dat er geen is',
    ],
    [
      'an appointment gone by',
      { nextAppointmentOn: '2026-11-30' },
      'nextAppointmentOn',
      'volgende afspraak ligt in het verleden',
    ],
    [
      'a task passed over',
      { confirmedTaskIds: [] },
      'confirmedTaskIds',
      'open taak niet bevestigd: Werkgever bellen',
    ],
    [
      'warmth without a day',
      { ...meeting, meetingOn: null },
      'meetingOn',
      'datum van het driegesprek ontbreekt',
    ],
    [
      'a meeting gone by',
      { ...meeting, meetingOn: '2026-11-30' },
      'meetingOn',
      'driegesprek ligt in het verleden',
    ],
    [
      'a meeting without a time',
      { ...meeting, meetingTime: '' },
      'meetingTime',
      'tijd van het driegesprek ontbreekt',
    ],
    [
      'a meeting nowhere',
      { ...meeting, meetingPlace: null },
      'meetingPlace',
      'plaats van het driegesprek ontbreekt',
    ],
  ];
  test.each(lacks)(
    'with %s names what is missing, and the field where it is mended',
    (_, change, code, detail) => {
      expect(missingFromDossier({ ...complete, ...change }, [task], today)).toMatchObject([{ code, detail }]);
    },
  );

  test('that is empty names everything at once', () => {
    expect(missingFromDossier({ warm: true }, [task], today)).toHaveLength(8);
  });

  test('may say why there is no next appointment, and why there are no words', () => {
    const draft = {
      ...complete,
      ...{ nextAppointmentOn: null, noAppointmentReason: ' Wacht op de arts ' },
      ...{ participantWords: ' ', noWordsReason: 'Wil er niets over zeggen' },
    };
    expect(missingFromDossier(draft, [task], today)).toEqual([]);
    expect(dossierOf(draft, work)).toMatchObject({
      nextAppointmentOn: null,
      noAppointmentReason: 'Wacht op de arts',
      participantWords: null,
      noWordsReason: 'Wil er niets over zeggen',
      ...work,
    });
  });
});

describe('what the receiver ticks off', () => {
  const dossier = dossierOf(complete, work);
  const cold = { dossier, warm: false, meeting: noMeeting };
  const warm = { dossier, warm: true, meeting: meetingOf(meeting) };

  test('is what the dossier has, and no more', () => {
    expect(partsOf(cold)).toEqual(['mustKnow', 'participantWords', 'agreements', 'appointment', 'openTasks']);
    expect(partsOf(warm)).toContain('meeting');
    expect(
      partsOf({ ...cold, dossier: dossierOf(complete, { openTasks: [], deadlines: [] }) }),
    ).not.toContain('openTasks');
    expect(unreadParts(cold, ['mustKnow', 'agreements', 'appointment'])).toEqual([
      'participantWords',
      'openTasks',
    ]);
  });

  test('of an offer of before is what that offer had', () => {
    const before = { mustKnow: 'Belt niet graag', agreements: 'Elke week', noAppointmentReason: 'Keuring' };
    expect(partsOf({ ...cold, dossier: asDossier(before) })).toEqual([
      'mustKnow',
      'agreements',
      'appointment',
    ]);
  });

  test('stays ticked off in the next version where nothing changed, whatever the order of what was kept', () => {
    const kept = asDossier({
      ...dossier,
      openTasks: [{ dueOn: null, title: task.title, id: 'a' }],
    });
    const next = { ...warm, dossier: { ...kept, agreements: 'Elke dinsdag bellen' } };
    expect(unchangedParts(warm, next)).toEqual([
      'mustKnow',
      'participantWords',
      'appointment',
      'openTasks',
      'meeting',
    ]);
    expect(
      unchangedParts(warm, { ...next, meeting: { ...next.meeting, meetingTime: '15:00' } }),
    ).not.toContain('meeting');
  });
});
