import { describe, expect, test } from 'vitest';
import { type DossierDraft, dossierOf, missingFromDossier } from './handover-dossier.rules.js';

const today = '2026-12-01';
const task = { id: 'a', title: 'Werkgever bellen', dueOn: null };
const complete: DossierDraft = {
  mustKnow: 'Werkt het liefst in de ochtend',
  agreements: 'Elke maandag bellen',
  nextAppointmentOn: '2026-12-08',
  confirmedTaskIds: ['a'],
};

describe('the dossier of a handover', () => {
  test('is complete with what to know, the agreements, the next appointment and the tasks confirmed', () => {
    expect(missingFromDossier(complete, [task], today)).toEqual([]);
    expect(missingFromDossier({ ...complete, warm: true, meetingOn: today }, [task], today)).toEqual([]);
  });

  const lacks: [string, Partial<DossierDraft>, string][] = [
    ['nothing to know', { mustKnow: ' ' }, 'wat de ontvanger moet weten ontbreekt'],
    ['no agreements', { agreements: undefined }, 'afspraken met de deelnemer ontbreken'],
    [
      'no appointment and no reason',
      { nextAppointmentOn: null },
      'datum van de volgende afspraak ontbreekt, of de reden dat er geen is',
    ],
    ['an appointment gone by', { nextAppointmentOn: '2026-11-30' }, 'volgende afspraak ligt in het verleden'],
    ['a task passed over', { confirmedTaskIds: [] }, 'open taak niet bevestigd: Werkgever bellen'],
    ['warmth without a meeting', { warm: true }, 'datum van het driegesprek ontbreekt'],
    ['a meeting gone by', { warm: true, meetingOn: '2026-11-30' }, 'driegesprek ligt in het verleden'],
  ];
  test.each(lacks)('with %s names what is missing', (_, change, missing) => {
    expect(missingFromDossier({ ...complete, ...change }, [task], today)).toEqual([missing]);
  });

  test('that is empty names everything at once', () => {
    expect(missingFromDossier({ warm: true }, [task], today)).toHaveLength(5);
  });

  test('may say why there is no next appointment', () => {
    const draft = { ...complete, nextAppointmentOn: null, noAppointmentReason: ' Wacht op de arts ' };
    expect(missingFromDossier(draft, [task], today)).toEqual([]);
    expect(dossierOf(draft, [task])).toMatchObject({
      nextAppointmentOn: null,
      noAppointmentReason: 'Wacht op de arts',
      openTasks: [task],
    });
  });
});
