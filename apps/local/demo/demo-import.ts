import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { systemActor } from '#kernel/actor.js';
import { Database } from '#kernel/database.js';
import { ImportRunRepository, newImportRun } from '#intake/import/import-run.repository.js';
import { ImportService } from '#intake/import/import.service.js';

const columns = [
  ...['Cliëntnummer', 'BSN', 'Achternaam', 'Voorvoegsel', 'Roepnaam', 'Geboortedatum', 'Geslacht', 'Adres'],
  ...['Postcode', 'Woonplaats', 'Telefoon', 'Verwijzer', 'Datum aanmelding', 'Hulpvraag'],
  ...[
    'Trede participatieladder',
    'Belemmeringen',
    'Taalniveau',
    'Datum diagnoserapport',
    'Advies',
    'Behandelaar',
  ],
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

const since = { 'Datum aanmelding': '14-03-2022' };

/** Who may be known already, with something that does not fit; who is new; and lines that cannot be taken as they are. */
const rows: readonly Row[] = [
  {
    Cliëntnummer: '60411',
    Achternaam: 'Claessens',
    Roepnaam: 'Ramon',
    Geboortedatum: '20-04-1995',
    Woonplaats: 'Maastricht',
  },
  {
    Cliëntnummer: '60418',
    Achternaam: 'Savelkoul',
    Roepnaam: 'Mieke',
    Geboortedatum: '22-11-1984',
    Woonplaats: 'Eijsden',
  },
  {
    Cliëntnummer: '60423',
    Achternaam: 'Bruls',
    Roepnaam: 'Pieter',
    Geboortedatum: '14-02-1973',
    Woonplaats: 'Gulpen',
  },
  {
    Cliëntnummer: '60430',
    Achternaam: 'Quaedvlieg',
    Roepnaam: 'Odile',
    Geboortedatum: '02-09-1968',
    Woonplaats: 'Vaals',
  },
  {
    Cliëntnummer: '60437',
    Achternaam: 'Ortmans',
    Roepnaam: 'Youri',
    Geboortedatum: '17-01-1999',
    Telefoon: 'geen',
  },
  { Cliëntnummer: '60442', Achternaam: 'Zeguers', Roepnaam: 'Ine', Geboortedatum: '31-02-1980' },
  {
    Cliëntnummer: '60430',
    Achternaam: 'Quaedvlieg',
    Roepnaam: 'Odile',
    Geboortedatum: '02-09-1968',
    Woonplaats: 'Vaals',
  },
];

/** An export of a former organisation, as its software wrote it. */
const annexExport = (): Buffer =>
  Buffer.from(
    [columns, ...rows.map((row) => columns.map((column) => ({ ...since, ...row })[column] ?? ''))]
      .map((cells) => cells.join(';'))
      .join('\r\n'),
    'latin1',
  );

/** An old client list is brought in by the product's own import: a report to read, and pairs that wait for judgement. */
export async function importOldClients(app: INestApplicationContext, requestedBy: string): Promise<void> {
  const of = <Service>(type: new (...given: never[]) => Service): Service => app.get(type, { strict: false });
  const run = newImportRun({ dryRun: false, requestedBy, defaultContactPersonId: null });
  const added = await of(Database).write(systemActor, async (tx) => {
    await of(ImportRunRepository).add(tx, run);
    return (await of(ImportRunRepository).find(tx, run.id))!;
  });
  await of(ImportService).run(added, [{ source: 'annex', open: () => Readable.from([annexExport()]) }]);
}
