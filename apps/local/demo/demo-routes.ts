import type { DemoRoute } from './demo-learning.js';

/** Courses and qualifications of the demo, each of one participant. */
export const demoRoutes = {
  kitchen: [
    {
      kind: 'practiceLearning',
      title: 'Keukenassistent',
      creboCode: '25179',
      provider: 'Heuvelland College',
      teacher: 'Marion Delahaije',
      trainingCompany: 'Bedrijfskeuken Annex',
      hoursPerWeek: 16,
      began: 66,
      expectedEnd: -70,
      workProcesses: [
        'Ontvangt en slaat producten op',
        'Bereidt eenvoudige gerechten',
        'Maakt de keuken schoon',
      ],
      progress: [
        [50, 0, 'mastered'],
        [41, 1, 'practising'],
        [22, 2, 'mastered'],
      ],
      notes: [
        [48, 'Eerste werkproces afgetekend. Bestellingen controleren gaat zonder hulp.'],
        [
          20,
          'Schoonmaken is gehaald. Nu nog gerechten: messen gaat goed, plannen van het werk vraagt oefening.',
        ],
      ],
    },
    {
      kind: 'course',
      title: 'Sociale hygiëne, voorbereiding',
      provider: 'Volksuniversiteit Maasdal',
      hoursPerWeek: 3,
      began: 24,
      expectedEnd: -18,
    },
  ],
  green: [
    {
      kind: 'bbl',
      title: 'Medewerker hovenier, niveau 2',
      creboCode: '25453',
      provider: 'Groenschool Limburg-Zuid',
      teacher: 'Koen Starmans',
      trainingCompany: 'Kas Groen Zuid',
      hoursPerWeek: 24,
      began: 79,
      expectedEnd: -270,
      workProcesses: ['Onderhoudt beplanting', 'Legt verharding aan', 'Werkt met machines'],
      progress: [
        [60, 0, 'practising'],
        [25, 0, 'mastered'],
        [18, 1, 'practising'],
      ],
      notes: [
        [
          25,
          'Onderhoud van beplanting afgetekend. Op school gaat lezen langzaam; krijgt de opdrachten als filmpje.',
        ],
      ],
    },
  ],
  assembly: [
    {
      kind: 'practiceLearning',
      title: 'Assemblagemedewerker',
      creboCode: '25251',
      provider: 'Techniekcollege Maas',
      teacher: 'Rob Senden',
      trainingCompany: 'Inpakhal Beatrixhaven',
      hoursPerWeek: 20,
      began: 150,
      expectedEnd: 85,
      workProcesses: ['Bereidt werk voor', 'Voegt onderdelen samen', 'Controleert het product'],
      progress: [
        [130, 0, 'mastered'],
        [110, 1, 'mastered'],
        [88, 2, 'mastered'],
      ],
      notes: [[112, 'Werkt nauwkeurig. Mag van de praktijkopleider het voordoen aan een nieuwe collega.']],
      ended: { daysAgo: 82, outcome: 'finished', certificate: 'practiceStatement' },
    },
  ],
  droppedOut: [
    {
      kind: 'course',
      title: 'Heftruckcertificaat',
      provider: 'Transportopleidingen Zuid',
      hoursPerWeek: 8,
      began: 58,
      expectedEnd: 30,
      ended: {
        daysAgo: 38,
        outcome: 'droppedOut',
        reason: 'Rijden in de hal met veel mensen geeft te veel spanning.',
      },
    },
    {
      kind: 'course',
      title: 'Nederlands op de werkvloer',
      provider: 'Volksuniversiteit Maasdal',
      teacher: 'Annemie Vaessen',
      hoursPerWeek: 4,
      began: 30,
      expectedEnd: -60,
      notes: [[12, 'Durft nu ook in de pauze mee te praten. Schrijven oefenen we met de weekstaat.']],
    },
  ],
  course: [
    {
      kind: 'course',
      title: 'Toelatingstest mbo zorg en welzijn',
      provider: 'Heuvelland College',
      hoursPerWeek: 6,
      began: 130,
      expectedEnd: 95,
      ended: { daysAgo: 95, outcome: 'finished', certificate: 'participation' },
    },
  ],
  hospitality: [
    {
      kind: 'practiceLearning',
      title: 'Medewerker facilitaire dienst',
      creboCode: '25499',
      provider: 'Heuvelland College',
      teacher: 'Marion Delahaije',
      trainingCompany: 'Bedrijfskeuken Annex',
      hoursPerWeek: 20,
      began: 200,
      expectedEnd: 140,
      workProcesses: ['Ontvangt gasten', 'Verzorgt de lunch', 'Houdt ruimtes op orde'],
      progress: [
        [180, 0, 'mastered'],
        [160, 1, 'mastered'],
        [142, 2, 'mastered'],
      ],
      notes: [[158, 'De lunch staat iedere dag op tijd. Praat makkelijk met gasten.']],
      ended: { daysAgo: 136, outcome: 'finished', certificate: 'practiceStatement' },
    },
  ],
  partly: [
    {
      kind: 'practiceLearning',
      title: 'Medewerker groen',
      creboCode: '25453',
      provider: 'Groenschool Limburg-Zuid',
      trainingCompany: 'Kas Groen Zuid',
      hoursPerWeek: 24,
      began: 255,
      expectedEnd: 195,
      workProcesses: ['Onderhoudt beplanting', 'Werkt met machines'],
      progress: [
        [225, 0, 'mastered'],
        [205, 1, 'practising'],
      ],
      ended: {
        daysAgo: 193,
        outcome: 'partly',
        reached: 'Onderhoud van beplanting behaald; met machines werken nog niet zelfstandig.',
        certificate: 'practiceStatement',
      },
    },
  ],
} as const satisfies Record<string, readonly DemoRoute[]>;
