import type { AgreementParty } from '#development/action-plan.rules.js';
import type { AssessmentRequest } from '#development/assessment.rules.js';
import type { WishValues } from '#placement/wishes.rules.js';
import type { AdvisedRoute } from '#trajectory/stage.rules.js';

export type DemoFinding = Omit<AssessmentRequest, 'measuredOn'>;

export interface DemoPlan {
  readonly goals: readonly string[];
  /** Who, what, and within how many weeks. */
  readonly agreements: readonly (readonly [AgreementParty, string, number])[];
  readonly halfway: string;
  readonly atEnd: string;
}

/** What is found out about somebody and agreed with them. Functional: what somebody can, and under which conditions. */
export interface DemoGrowth {
  readonly firstWeeks: readonly DemoFinding[];
  readonly midway: readonly DemoFinding[];
  readonly late: readonly DemoFinding[];
  /** After months of work. */
  readonly grown: readonly DemoFinding[];
  readonly advice: string;
  readonly route: AdvisedRoute;
  readonly plans: readonly [DemoPlan, DemoPlan];
  readonly workPlace: string;
  readonly wishes: Partial<WishValues>;
}

/** Three ways in which it goes; each case follows one of them. */
export const demoGrowth: readonly DemoGrowth[] = [
  {
    firstWeeks: [
      { kind: 'participationStep', step: 2 },
      { kind: 'languageLevel', level: 'B1' },
    ],
    midway: [
      {
        kind: 'observation',
        observation:
          'Groenploeg, eerste ochtend. Begint meteen en maakt af wat er is gevraagd. Vraagt geen hulp als iets onduidelijk is, maar wacht tot iemand langskomt.',
      },
      {
        kind: 'lifeDomain',
        domain: 'income',
        signal: 'helpUnderWay',
        reason: 'Openstaande rekeningen geven onrust; met budgethulp blijft er aandacht voor het werk.',
      },
    ],
    late: [
      {
        kind: 'workCapacity',
        hoursPerDay: 4,
        hoursPerWeek: 16,
        limits: 'Niet meer dan 10 kilo tillen; na twee uur staan even zitten.',
      },
      { kind: 'participationStep', step: 3 },
      {
        kind: 'observation',
        observation:
          'Vierde week. Meldt zich zelf als een taak klaar is en houdt vier uur vol met twee pauzes. Werkt het liefst in een kleine ploeg.',
      },
    ],
    grown: [
      {
        kind: 'workCapacity',
        hoursPerDay: 6,
        hoursPerWeek: 24,
        limits: 'Niet meer dan 10 kilo tillen.',
      },
      { kind: 'participationStep', step: 4 },
      { kind: 'wageValue', percentage: 55, method: 'national' },
    ],
    advice:
      'Leerwerkplek in het groen, vier ochtenden van vier uur. Een vaste begeleider en een kleine ploeg; opbouwen in uren, niet in tempo.',
    route: 'ontwikkeling',
    plans: [
      {
        goals: ['Vier ochtenden per week op tijd op de werkplek', 'Zelf zeggen wanneer een pauze nodig is'],
        agreements: [
          ['participant', 'Bij ziekte voor acht uur bellen met de voorman', 2],
          ['workSupervisor', 'Iedere vrijdag tien minuten de week doornemen', 12],
          ['coach', 'Reiskosten aanvragen bij de gemeente', 3],
        ],
        halfway:
          'Op tijd komen lukt. Vier ochtenden is genoeg, een vijfde kost te veel. Het nieuwe plan gaat over moeilijker werk in plaats van meer uren.',
        atEnd: 'Beide doelen gehaald. Vraagt zelf om een pauze en komt daarna weer op gang.',
      },
      {
        goals: [
          'Een tuin van begin tot eind onderhouden, met een lijst op papier',
          'Een nieuwe collega voordoen hoe het gereedschap wordt opgeruimd',
        ],
        agreements: [
          ['participant', 'Iedere ochtend zelf de lijst invullen', 12],
          ['workSupervisor', 'Eens per twee weken nalopen wat er op de lijst staat', 12],
          ['coach', 'Uitzoeken welke praktijkverklaring bij dit werk past', 6],
        ],
        halfway: 'De lijst werkt goed. Nog een keer oefenen met voordoen.',
        atEnd: 'Doet een tuin helemaal zelf en is daar trots op. Klaar voor een volgende stap.',
      },
    ],
    workPlace: 'Kas Groen Zuid',
    wishes: {
      tasks: ['green', 'production'],
      occupations: ['hovenier', 'medewerker groenonderhoud'],
      sectors: ['green'],
      hoursFrom: 20,
      hoursTo: 28,
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      dayParts: ['morning', 'afternoon'],
      travelMeans: ['bicycle', 'publicTransport'],
      drivingLicence: false,
      municipalityCodes: ['0935', '1729', '0994'],
      maxTravelMinutes: 40,
      limits: ['lifting', 'pace'],
      maxHoursPerDay: 6,
      limitsNote: 'Niet meer dan 10 kilo tillen.',
    },
  },
  {
    firstWeeks: [
      { kind: 'participationStep', step: 2 },
      { kind: 'languageLevel', level: 'A2' },
    ],
    midway: [
      {
        kind: 'observation',
        observation:
          'Inpaktafel. Werkt precies, het tempo ligt op ongeveer de helft. Een voorbeeld naast het werk helpt meer dan uitleg.',
      },
      {
        kind: 'lifeDomain',
        domain: 'network',
        signal: 'ok',
        reason: 'Een zus haalt en brengt; daarmee zijn vroege diensten mogelijk.',
      },
    ],
    late: [
      {
        kind: 'workCapacity',
        hoursPerDay: 3,
        hoursPerWeek: 12,
        limits: 'Niet in lawaai; één taak tegelijk.',
      },
      {
        kind: 'observation',
        observation:
          'Vijfde week. Telt en verpakt zonder fouten als de plek rustig is. Bij drukte eromheen stopt het werk; een scherm naast de tafel loste dat op.',
      },
    ],
    grown: [
      { kind: 'workCapacity', hoursPerDay: 4, hoursPerWeek: 20, limits: 'Niet in lawaai.' },
      { kind: 'languageLevel', level: 'B1' },
      { kind: 'wageValue', percentage: 40, method: 'national' },
    ],
    advice:
      'Rustig en overzichtelijk werk, drie uur per dag, opbouwen naar vier. Voordoen in plaats van uitleggen. Taal erbij: twee lessen per week.',
    route: 'ontwikkeling',
    plans: [
      {
        goals: ['Vier dagen per week drie uur achter elkaar werken', 'Hulp vragen in het Nederlands'],
        agreements: [
          ['participant', 'Twee avonden per week naar Nederlandse les', 12],
          ['workSupervisor', 'Nieuwe taken eerst één keer voordoen', 4],
          ['coach', 'Met de huisbaas van de hal regelen dat er een rustige tafel komt', 2],
        ],
        halfway:
          'Drie uur lukt, de les is zwaar na het werk. Nieuw plan: les op de werkplek, met woorden van het werk.',
        atEnd: 'Werkt drie uur door en vraagt hulp zonder dat iemand ernaar vraagt.',
      },
      {
        goals: ['Vier uur per dag werken', 'De weekstaat zelf invullen'],
        agreements: [
          ['participant', 'Iedere vrijdag de weekstaat inleveren', 12],
          ['workSupervisor', 'Op dinsdag een half uur woorden van het werk oefenen', 10],
          ['other', 'Taalmaatje: eens per week samen de krant lezen', 12],
        ],
        halfway: 'De weekstaat gaat goed. Van vier uur wordt het soms drie en een half.',
        atEnd: 'Vier uur lukt nu alle dagen. Wil verder leren.',
      },
    ],
    workPlace: 'Inpakhal Beatrixhaven',
    wishes: {
      tasks: ['production', 'technology'],
      occupations: ['inpakker', 'assemblagemedewerker'],
      sectors: ['technology', 'logistics'],
      hoursFrom: 16,
      hoursTo: 24,
      days: ['monday', 'tuesday', 'thursday', 'friday'],
      dayParts: ['morning'],
      travelMeans: ['foot', 'publicTransport'],
      municipalityCodes: ['0935', '0938'],
      maxTravelMinutes: 30,
      limits: ['noise', 'pace'],
      maxHoursPerDay: 5,
      limitsNote: 'Eén taak tegelijk, op een rustige plek.',
    },
  },
  {
    firstWeeks: [
      { kind: 'participationStep', step: 3 },
      { kind: 'languageLevel', level: 'B1' },
    ],
    midway: [
      {
        kind: 'observation',
        observation:
          'Bedrijfskeuken. Snijdt en wast netjes, houdt het hoofd koel als het druk wordt. Begint uit zichzelf pas als de taken op het bord staan.',
      },
      {
        kind: 'lifeDomain',
        domain: 'housing',
        signal: 'needsAttention',
        reason: 'Verhuist in het voorjaar; tot dan is de reis met de bus langer dan een uur.',
      },
    ],
    late: [
      {
        kind: 'workCapacity',
        hoursPerDay: 5,
        hoursPerWeek: 20,
        limits: 'Niet langer dan een uur achter elkaar staan; geen avonddienst.',
      },
      { kind: 'participationStep', step: 4 },
    ],
    grown: [
      {
        kind: 'workCapacity',
        hoursPerDay: 6,
        hoursPerWeek: 28,
        limits: 'Niet langer dan twee uur achter elkaar staan.',
      },
      { kind: 'participationStep', step: 5 },
      { kind: 'wageValue', percentage: 65, method: 'national' },
    ],
    advice:
      'Werk in keuken of gastvrijheid, twintig uur overdag. Met een bord of lijst erbij is weinig begeleiding nodig; een praktijkverklaring is haalbaar.',
    route: 'scholing',
    plans: [
      {
        goals: ['Twintig uur per week in de bedrijfskeuken', 'Zelf de dag beginnen, zonder bord'],
        agreements: [
          ['participant', 'De avond ervoor opschrijven wat de volgende dag nodig is', 6],
          ['workSupervisor', 'Het bord iedere week een regel korter maken', 12],
          ['coach', 'Kosten van de opvang navragen bij de gemeente', 3],
        ],
        halfway:
          'Twintig uur gaat goed, beginnen zonder bord nog niet elke dag. Nieuw plan: één vaste taak waar niemand anders aan komt.',
        atEnd: 'Begint zelf, ook na een weekend. Het bord is niet meer nodig.',
      },
      {
        goals: ['De lunch voor twintig mensen zelf voorbereiden', 'Een dag meelopen in een hotel'],
        agreements: [
          ['participant', 'De bestellijst voor de lunch maken', 8],
          ['workSupervisor', 'Alleen bijspringen als erom wordt gevraagd', 12],
          ['coach', 'Een meeloopdag regelen bij een hotel', 6],
        ],
        halfway: 'De lunch lukt met hulp bij het plannen. De meeloopdag was een succes.',
        atEnd: 'Maakt de lunch van bestellen tot opruimen. Wil het vak in.',
      },
    ],
    workPlace: 'Bedrijfskeuken Annex',
    wishes: {
      tasks: ['kitchen', 'care'],
      occupations: ['keukenassistent', 'gastvrouw of gastheer'],
      sectors: ['hospitality', 'care'],
      hoursFrom: 20,
      hoursTo: 32,
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'saturday'],
      dayParts: ['morning', 'afternoon'],
      travelMeans: ['bicycle', 'publicTransport'],
      drivingLicence: null,
      municipalityCodes: ['0935', '0994'],
      maxTravelMinutes: 45,
      limits: ['standing'],
      maxHoursPerDay: 7,
      limitsNote: 'Na twee uur staan even zitten.',
    },
  },
];

/** Own work places of the company; the bicycle workshop is full. */
export const demoWorkPlaces = [
  { name: 'Kas Groen Zuid', work: 'Planten stekken, kas en tuinen onderhouden', capacity: 14 },
  { name: 'Inpakhal Beatrixhaven', work: 'Tellen, verpakken en etiketteren', capacity: 18 },
  { name: 'Bedrijfskeuken Annex', work: 'Lunch voorbereiden en uitserveren', capacity: 8 },
  { name: 'Fietswerkplaats Randwyck', work: 'Fietsen repareren en verhuren', capacity: 1 },
] as const;
