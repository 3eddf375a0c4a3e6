import type { Stage } from '#trajectory/stage.rules.js';

export interface DemoNote {
  readonly kind: 'phone' | 'visit' | 'office' | 'video' | 'email' | 'message' | 'noShow';
  readonly spokeWith?: 'employer' | 'referrer' | 'family';
  readonly text: string;
}

/** The first contact after the referral was accepted. */
export const firstContacts: readonly DemoNote[] = [
  {
    kind: 'phone',
    text: 'Kennisgemaakt aan de telefoon. Weet van de aanmelding en staat er open voor. Komt op gesprek op kantoor.',
  },
  {
    kind: 'phone',
    text: 'Eerste keer gebeld. Vond het spannend, maar is blij dat er iemand meekijkt. Ochtenden komen het beste uit.',
  },
  {
    kind: 'visit',
    text: 'Thuis langsgeweest om kennis te maken. Rustig gesprek. Wil eerst weten wat er verwacht wordt.',
  },
];

export const intakes: readonly DemoNote[] = [
  {
    kind: 'office',
    text: 'Intake gedaan. Heeft jaren in de schoonmaak gewerkt en miste vooral de collega’s. Kan naar eigen zeggen vier uur per dag aan, niet tillen. Wil graag buiten werken.',
  },
  {
    kind: 'office',
    text: 'Intakegesprek. Wil het liefst met de handen werken en een vaste dagindeling. Zorgt ’s middags voor de kinderen, dus alleen ochtenden. Openbaar vervoer lukt zelf.',
  },
  {
    kind: 'visit',
    text: 'Intake thuis, omdat reizen nog lastig is. Leest en schrijft goed Nederlands, praten gaat langzamer. Droomt van een plek in de keuken; eerst kijken wat een werkdag kost.',
  },
];

/** What coaches write down, by the stage in which it is. */
export const stageNotes: Readonly<Record<Stage, readonly DemoNote[]>> = {
  diagnose: [
    {
      kind: 'phone',
      text: 'Eerste ochtend in de werkplaats ging goed. Werkt netjes en op tempo, maar vraagt weinig hulp. Afgesproken dat de werkbegeleider zelf langsloopt.',
    },
    {
      kind: 'office',
      text: 'Tussentijds gesprek. Uitleg in korte stappen helpt. Plannen lukt beter met een weekschema op papier; dat maken we samen.',
    },
    {
      kind: 'email',
      spokeWith: 'referrer',
      text: 'Consulent bijgepraat: observatie loopt, rapport volgt. Gevraagd welke scholing er eerder is geprobeerd.',
    },
    {
      kind: 'noShow',
      text: 'Niet verschenen op de observatie. Gebeld en voicemail ingesproken, daarna een appje gestuurd.',
    },
  ],
  ontwikkeling: [
    {
      kind: 'visit',
      text: 'Op de leerwerkplek geweest. Begeleider is tevreden: altijd op tijd, pakt nieuwe taken op. Volgende stap is een dag erbij.',
    },
    {
      kind: 'phone',
      text: 'Vervoer was deze week lastig door de busstaking. Vanaf maandag fietst een collega mee. Verder gaat het goed.',
    },
    {
      kind: 'office',
      text: 'Plan van aanpak doorgenomen. Doel voor de komende zes weken: zelf de dag beginnen zonder dat de begeleider het voorzegt.',
    },
    {
      kind: 'message',
      text: 'Appje gestuurd met de nieuwe werktijden. Reageerde met een duim.',
    },
  ],
  scholing: [
    {
      kind: 'office',
      text: 'Gestart met praktijkleren. Vond de eerste les taai, het werk zelf gaat goed. Docent geeft de opdrachten voortaan ook als filmpje.',
    },
    {
      kind: 'video',
      text: 'Kort gebeld met beeld. Twee werkprocessen afgetekend, nog drie te gaan. Is trots, en dat mag.',
    },
    {
      kind: 'phone',
      spokeWith: 'employer',
      text: 'Met de praktijkopleider gesproken: leert snel, mag wat vaker zelf beginnen. Hij wil meedenken over een baan daarna.',
    },
  ],
  plaatsing: [
    {
      kind: 'phone',
      spokeWith: 'employer',
      text: 'Bedrijf in de logistiek heeft plek vanaf begin volgende maand, drie dagen per week. Wil eerst een ochtend meelopen om te kijken of het klikt.',
    },
    {
      kind: 'office',
      text: 'Sollicitatiegesprek geoefend. Vertelt helder over eerder werk, maar vergeet naar de pauzes te vragen. Staat nu op een kaartje.',
    },
    {
      kind: 'visit',
      text: 'Samen bij de werkgever gekeken. Tempo ligt hoog maar het werk is overzichtelijk. Wil het proberen met een proefplaats.',
    },
    {
      kind: 'phone',
      text: 'Meeloopochtend geweest. Enthousiast. Reistijd is goed te doen met de fiets.',
    },
  ],
  nazorg: [
    {
      kind: 'visit',
      text: 'Op het werk langsgeweest. Loopt goed, leidinggevende is tevreden. Vindt de drukke vrijdag nog zwaar; daar komt een extra pauze.',
    },
    {
      kind: 'phone',
      spokeWith: 'employer',
      text: 'Werkgever gebeld: geen verzuim, komt afspraken na. Contract wordt volgende maand besproken.',
    },
    {
      kind: 'phone',
      text: 'Gaat goed. Heeft voor het eerst zelf met de planner geregeld dat een dienst geruild werd.',
    },
  ],
};

/** What is still to do in a stage. */
export const stageTasks: Readonly<Record<Stage, readonly string[]>> = {
  diagnose: ['Observatieverslag opvragen bij de werkbegeleider', 'Diagnoserapport nalezen met de deelnemer'],
  ontwikkeling: ['Evaluatie van het plan van aanpak voorbereiden', 'Reiskosten aanvragen bij de gemeente'],
  scholing: ['Voortgang opvragen bij de docent', 'Beoordeling van het vierde werkproces plannen'],
  plaatsing: ['Werkgever bellen over de proefplaats', 'Cv bijwerken met de werkervaring van dit jaar'],
  nazorg: ['Werkgever bellen over het contract', 'Nazorggesprek op de werkplek plannen'],
};

export interface DemoAppointment {
  readonly place: string;
  readonly withWhom?: 'employer';
  readonly note?: string;
  readonly minutes: number;
}

export const stageAppointments: Readonly<Record<Stage, DemoAppointment>> = {
  diagnose: { place: 'Annex, spreekkamer 2', minutes: 60, note: 'Uitslag van de observatie bespreken' },
  ontwikkeling: { place: 'Kas Groen Zuid', minutes: 45, note: 'Kijken of een dag erbij kan' },
  scholing: { place: 'Leslokaal B, MTB', minutes: 30 },
  plaatsing: { place: 'Podium24, begane grond', withWhom: 'employer', minutes: 60, note: 'Kennismaken' },
  nazorg: { place: 'Bij de werkgever', minutes: 45, note: 'Hoe bevalt het rooster?' },
};
