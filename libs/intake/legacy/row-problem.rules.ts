/** What is said of a row or a file, in plain Dutch. A reason never repeats the value: it may be a BSN or a name. */
const REASONS = {
  'file-empty': 'Het bestand is leeg.',
  'file-format':
    'Dit is niet het soort bestand dat hier hoort. Kies de export zelf, zonder hem om te zetten.',
  'file-header': 'De kopregel hoort niet bij deze export. Is dit het goede bestand?',
  'file-column-required':
    'Deze kolom ontbreekt in de kopregel. Zonder deze kolom kan het bestand niet worden gelezen.',
  'file-column-twice': 'Deze kolom staat twee keer in de kopregel.',
  'file-column-unknown': 'Deze kolom kennen we niet. De kolom is overgeslagen.',
  'file-column-absent': 'Deze kolom ontbreekt. De andere kolommen zijn wel gelezen.',
  'file-damaged': 'Het bestand is beschadigd en kan niet verder worden gelezen.',
  'file-too-large': 'Het bestand is uitgepakt veel te groot en wordt niet gelezen.',
  'row-columns': 'De regel heeft een verkeerd aantal kolommen.',
  'row-too-long': 'De regel is te lang.',
  'quote-open': 'Een aanhalingsteken wordt niet gesloten. De regels hierna zijn wel gelezen.',
  missing: 'Dit veld is leeg, maar wel nodig.',
  'given-name': 'De voornaam ontbreekt. Daardoor is de persoon moeilijker te herkennen.',
  encoding: 'In dit veld staan onleesbare tekens.',
  'name-form': 'De naam heeft niet de vorm "Achternaam, Voornaam".',
  'date-form': 'Dit is geen datum in de vorm die bij dit bestand hoort.',
  'date-impossible': 'Deze dag bestaat niet. Staan dag en maand goed?',
  'date-future': 'Deze datum ligt in de toekomst. De waarde is niet overgenomen.',
  'birth-date-future': 'De geboortedatum ligt in de toekomst.',
  'birth-date-too-old': 'De geboortedatum ligt voor 1900.',
  bsn: 'Het BSN voldoet niet aan de 11-proef. Het BSN is niet overgenomen.',
  number: 'Dit is geen getal, of het getal kan niet kloppen. De waarde is niet overgenomen.',
  step: 'De trede moet 1 tot en met 6 zijn. De waarde is niet overgenomen.',
  choice: 'Deze waarde staat niet in de lijst. De waarde is niet overgenomen.',
  municipality: 'Deze plaats of gemeente hoort niet bij de zes gemeenten. De gemeente is leeg gelaten.',
  phone: 'Dit is geen telefoonnummer. De waarde is niet overgenomen.',
  postcode: 'Dit is geen postcode. De waarde is niet overgenomen.',
  email: 'Dit is geen e-mailadres. De waarde is niet overgenomen.',
  kvk: 'Een KvK-nummer heeft acht cijfers. De waarde is niet overgenomen.',
  'row-twice': 'Dit nummer staat al eerder in dit bestand. Alleen de eerste regel is overgenomen.',
  'row-older': 'Deze regel is ouder dan wat al bekend is. De regel is niet overgenomen.',
  'contact-person':
    'Er is geen aanspreekpunt te bepalen: de behandelaar is geen bekende collega. Kies een aanspreekpunt voor zulke regels en voer de import nog eens uit.',
  formula: 'In deze cel staat een formule. De laatst berekende waarde is overgenomen.',
} as const;

export type RowProblemCode = keyof typeof REASONS;

/** Where a reader found something wrong. It never carries the value itself. */
export interface RowProblem {
  /** Line of the file, or row of the sheet; the header is 1. */
  line: number;
  /** The source's own header, or `hele regel` / `hele bestand`. */
  column: string;
  code: RowProblemCode;
  /** Dutch, for the report. */
  reason: string;
  /** An error rejects the row (or the file); a warning leaves one value out. */
  severity: 'error' | 'warning';
}

export const WHOLE_ROW = 'hele regel';
export const WHOLE_FILE = 'hele bestand';

export function rowProblem(
  line: number,
  column: string,
  code: RowProblemCode,
  severity: RowProblem['severity'] = 'error',
): RowProblem {
  return { line, column, code, reason: REASONS[code], severity };
}
