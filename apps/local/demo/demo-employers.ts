import type { Schemas } from '../../../libs/api-client/client.js';
import type { DemoCaller } from './demo-caller.js';

type DemoPlace = Schemas['PlaceRequest'] & {
  /** How it ended; without it the place is open. */
  readonly closed?: Schemas['PlaceClosing'];
};
type DemoEmployer = Schemas['EmployerRequest'] & {
  readonly contacts: readonly Schemas['EmployerContactRequest'][];
  readonly places: readonly DemoPlace[];
  /** Why nobody is placed there any more. */
  readonly ended?: string;
};

/** Employers in Maastricht-Heuvelland, all of them invented. */
export const demoEmployers: readonly DemoEmployer[] = [
  {
    name: 'Hotel Geuldal',
    kvkNumber: '90114201',
    sbiCode: '5510',
    growthSector: 'hospitality',
    municipalityCode: '0994',
    contacts: [
      {
        name: 'Marjo Claessens',
        jobTitle: 'Hoofd huishouding',
        phone: '0431234501',
        email: 'huishouding@geuldal.example',
      },
      { name: 'Bas Hendrikx', jobTitle: 'Chef-kok', phone: '0431234502' },
    ],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Medewerker huishouding',
        description: 'Kamers schoonmaken in een vast team van vier. Inwerken kan rustig, in zes weken.',
        hoursFrom: 16,
        hoursTo: 24,
        positions: 2,
        postcodeArea: '6301',
        tasks: ['cleaning'],
        demands: ['standing', 'lifting', 'weekend'],
        languageLevel: 'A2',
      },
      {
        kind: 'workPlace',
        functionTitle: 'Hulp in de spoelkeuken',
        hoursFrom: 12,
        hoursTo: 20,
        postcodeArea: '6301',
        tasks: ['kitchen', 'cleaning'],
        demands: ['standing', 'noise', 'evening'],
        languageLevel: 'A1',
      },
    ],
  },
  {
    name: 'Zorggroep De Maasoever',
    kvkNumber: '90114202',
    sbiCode: '8710',
    growthSector: 'care',
    municipalityCode: '0935',
    contacts: [
      {
        name: 'Fatima Bouzid',
        jobTitle: 'Praktijkopleider',
        phone: '0431234503',
        email: 'leren@maasoever.example',
      },
    ],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Gastvrouw of gastheer',
        description: 'Koffie en lunch verzorgen op een afdeling met twaalf bewoners, en een praatje maken.',
        hoursFrom: 16,
        hoursTo: 28,
        positions: 3,
        postcodeArea: '6217',
        tasks: ['care', 'kitchen'],
        demands: ['customers', 'walking', 'weekend'],
        languageLevel: 'B1',
      },
      {
        kind: 'workPlace',
        functionTitle: 'Leerplek helpende zorg en welzijn',
        hoursFrom: 24,
        hoursTo: 32,
        positions: 2,
        postcodeArea: '6217',
        tasks: ['care'],
        demands: ['lifting', 'customers', 'digital'],
        languageLevel: 'B1',
      },
    ],
  },
  {
    name: 'Heuvelland Hoveniers',
    kvkNumber: '90114203',
    sbiCode: '8130',
    growthSector: 'green',
    municipalityCode: '1729',
    contacts: [{ name: 'Sjef Bemelmans', jobTitle: 'Eigenaar', phone: '0431234504' }],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Medewerker groenonderhoud',
        description: 'Plantsoenen en tuinen in een ploeg van drie; een voorman rijdt.',
        hoursFrom: 24,
        hoursTo: 36,
        positions: 2,
        postcodeArea: '6271',
        tasks: ['green'],
        demands: ['outdoors', 'lifting', 'noise'],
      },
      {
        kind: 'workPlace',
        functionTitle: 'Proefplek kwekerij',
        hoursFrom: 12,
        hoursTo: 16,
        postcodeArea: '6271',
        tasks: ['green'],
        demands: ['outdoors'],
      },
    ],
  },
  {
    name: 'Techniek Beatrixhaven',
    kvkNumber: '90114204',
    sbiCode: '2562',
    growthSector: 'technology',
    municipalityCode: '0935',
    contacts: [{ name: 'Ad Janssen', jobTitle: 'Productieleider', email: 'productie@beatrixhaven.example' }],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Assemblagemedewerker',
        description: 'Kleine onderdelen in elkaar zetten aan een eigen werktafel, met een voorbeeld erbij.',
        hoursFrom: 20,
        hoursTo: 36,
        positions: 2,
        postcodeArea: '6222',
        tasks: ['technology', 'production'],
        demands: ['sitting', 'pace'],
        languageLevel: 'A2',
      },
    ],
  },
  {
    name: 'Maasland Distributie',
    kvkNumber: '90114205',
    sbiCode: '5210',
    growthSector: 'logistics',
    municipalityCode: '0935',
    contacts: [{ name: 'Ilse Rutten', jobTitle: 'Teamleider magazijn', phone: '0431234505' }],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Orderpicker',
        hoursFrom: 24,
        hoursTo: 38,
        positions: 4,
        postcodeArea: '6199',
        tasks: ['warehouse'],
        demands: ['walking', 'lifting', 'pace', 'digital', 'evening'],
        languageLevel: 'A2',
      },
      {
        kind: 'vacancy',
        functionTitle: 'Bezorger stadsdistributie',
        hoursFrom: 16,
        hoursTo: 32,
        postcodeArea: '6211',
        tasks: ['driving'],
        demands: ['drivingLicence', 'customers', 'alone'],
        languageLevel: 'B1',
        closed: { as: 'filled', reason: 'De werkgever vond zelf iemand' },
      },
    ],
  },
  {
    name: 'Bouwbedrijf Geul en Gulp',
    kvkNumber: '90114206',
    sbiCode: '4120',
    growthSector: 'construction',
    municipalityCode: '1729',
    contacts: [{ name: 'Huub Vliegen', jobTitle: 'Uitvoerder', phone: '0431234506' }],
    places: [
      {
        kind: 'workPlace',
        functionTitle: 'Leerplek aankomend timmerman',
        hoursFrom: 32,
        hoursTo: 40,
        postcodeArea: '6281',
        tasks: ['technology'],
        demands: ['heights', 'lifting', 'outdoors', 'noise'],
        languageLevel: 'A2',
      },
    ],
  },
  {
    name: 'Kinderopvang De Boomhut',
    kvkNumber: '90114207',
    sbiCode: '8891',
    growthSector: 'education',
    municipalityCode: '0938',
    contacts: [{ name: 'Kim Lahaye', jobTitle: 'Locatiemanager', email: 'meerssen@boomhut.example' }],
    places: [
      {
        kind: 'workPlace',
        functionTitle: 'Groepshulp',
        hoursFrom: 12,
        hoursTo: 20,
        positions: 2,
        postcodeArea: '6231',
        tasks: ['care', 'cleaning'],
        demands: ['customers', 'noise'],
        languageLevel: 'B1',
      },
    ],
  },
  {
    name: 'Servicepunt Eijsden-Margraten',
    kvkNumber: '90114208',
    sbiCode: '8411',
    growthSector: 'publicServices',
    municipalityCode: '1903',
    contacts: [{ name: 'Wiel Haesen', jobTitle: 'Coördinator balie', phone: '0431234507' }],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Medewerker balie en post',
        hoursFrom: 18,
        hoursTo: 24,
        postcodeArea: '6245',
        tasks: ['reception', 'administration'],
        demands: ['customers', 'digital', 'sitting'],
        languageLevel: 'B2',
      },
    ],
  },
  {
    name: 'Kringloop Vaalserberg',
    kvkNumber: '90114209',
    sbiCode: '4779',
    municipalityCode: '0981',
    contacts: [{ name: 'Toos Schmetz', jobTitle: 'Bedrijfsleider', phone: '0431234508' }],
    places: [
      {
        kind: 'workPlace',
        functionTitle: 'Winkelhulp',
        description: 'Spullen aannemen, uitzoeken en in de winkel zetten. Zelf kiezen wat past mag.',
        hoursFrom: 8,
        hoursTo: 20,
        positions: 4,
        postcodeArea: '6291',
        tasks: ['retail', 'production'],
        demands: ['standing'],
      },
      {
        kind: 'workPlace',
        functionTitle: 'Bijrijder ophaaldienst',
        hoursFrom: 16,
        hoursTo: 24,
        postcodeArea: '6291',
        tasks: ['driving', 'warehouse'],
        demands: ['lifting', 'walking'],
        languageLevel: 'A1',
      },
    ],
  },
  {
    name: 'Drukkerij Sint Pieter',
    kvkNumber: '90114210',
    sbiCode: '1812',
    municipalityCode: '0935',
    contacts: [],
    places: [
      {
        kind: 'vacancy',
        functionTitle: 'Medewerker nabewerking',
        hoursFrom: 20,
        hoursTo: 32,
        tasks: ['production'],
        demands: ['standing', 'noise'],
        closed: { as: 'withdrawn', reason: 'De drukkerij is gestopt' },
      },
    ],
    ended: 'De drukkerij is gestopt',
  },
];

/** Writes down whom the employers are and what work they have, as the coach who knows them does. Gives each place by its title. */
export async function addEmployers(coach: DemoCaller): Promise<ReadonlyMap<string, string>> {
  const places = await Promise.all(demoEmployers.map((employer) => addEmployer(coach, employer)));
  return new Map(places.flat());
}

async function addEmployer(coach: DemoCaller, demoEmployer: DemoEmployer): Promise<[string, string][]> {
  const { contacts, places, ended, ...employer } = demoEmployer;
  const added: [string, string][] = [];
  const { id } = await coach.post<{ id: string }>('/employers', employer);
  for (const contact of contacts) await coach.post(`/employers/${id}/contacts`, contact);
  for (const { closed, ...place } of places) {
    const { id: placeId } = await coach.post<{ id: string }>(`/employers/${id}/places`, place);
    added.push([place.functionTitle, placeId]);
    if (closed) await coach.put(`/places/${placeId}/closing`, undefined, closed);
  }
  if (ended) await coach.put(`/employers/${id}/ending`, undefined, { reason: ended });
  return added;
}
