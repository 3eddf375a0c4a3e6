import { anAnnexFile } from '../import/annex-file.js';
import { anMtbFile } from '../import/mtb-file.js';

const handler = { Behandelaar: 'J. Sijben', 'Datum aanmelding': '10-07-2024', Postcode: '', Woonplaats: '' };

/** Seven lines: three people whom MTB may know, two that are well, one that cannot be read, and one number twice. */
export const annexExport = (): string =>
  anAnnexFile([
    {
      ...handler,
      ...{ Cliëntnummer: '70001', Roepnaam: 'Truus', Achternaam: 'Aelmans', Geboortedatum: '04-03-1987' },
      ...{ Woonplaats: 'Vijlen', Telefoon: '0650475505', Geslacht: 'V', Taalniveau: 'B1' },
    },
    {
      ...handler,
      ...{ Cliëntnummer: '70002', Roepnaam: 'Noud', Achternaam: 'Bartels', Geboortedatum: '19-08-1990' },
      ...{ Woonplaats: 'Maastricht', Telefoon: '0662960396', Geslacht: 'M' },
    },
    {
      ...handler,
      ...{
        Cliëntnummer: '70003',
        Roepnaam: 'Zoë',
        Voorvoegsel: 'van den',
        Achternaam: 'Crijns-Bartholomeus',
      },
      ...{ Geboortedatum: '05-06-1979', Woonplaats: 'Meerssen', Geslacht: 'V' },
    },
    { ...handler, Cliëntnummer: '70004', Roepnaam: 'Faas', Achternaam: 'Dings', Geboortedatum: '11-11-1961' },
    {
      ...handler,
      ...{ Cliëntnummer: '70005', Roepnaam: 'Lea', Achternaam: 'Ernes', Geboortedatum: '12-12-1992' },
      ...{ Telefoon: 'geen' },
    },
    {
      ...handler,
      Cliëntnummer: '70006',
      Roepnaam: 'Jo',
      Achternaam: 'Franssen',
      Geboortedatum: '31-02-1980',
    },
    { ...handler, Cliëntnummer: '70004', Roepnaam: 'Faas', Achternaam: 'Dings', Geboortedatum: '11-11-1961' },
  ]);

/** The three people that Annex has too, each with something that does not fit. */
export const mtbExport = (): string =>
  anMtbFile([
    {
      Personeelsnr: '7101',
      Naam: 'Aelmans, Truus',
      'Geb.datum': '19870304',
      Gemeentecode: '0935',
      Status: 'actief',
    },
    {
      Personeelsnr: '7102',
      Naam: 'Bartels, Noud',
      'Geb.datum': '19900818',
      Gemeentecode: '0935',
      Status: 'actief',
    },
    {
      ...{ Personeelsnr: '7103', Naam: 'van den Crijns-Bartholomeus, Zoë', 'Geb.datum': '19790506' },
      ...{ Gemeentecode: '0994', Status: 'actief' },
    },
  ]);
