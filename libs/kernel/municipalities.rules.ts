/** One of the municipalities that the organisation works for. */
interface Municipality {
  /** CBS code, four digits. */
  code: string;
  name: string;
  /** The social service that refers for its residents. */
  socialService: 'SZMH' | 'SEM';
  /** The municipality that receives its share of the impulse funds; others cannot spend it until it is claimed there. */
  impulseFundsReceivedBy: 'Maastricht' | 'Heerlen';
  /** Who runs its Wsw. */
  wswRegion: 'MTB' | 'WOZL';
}

export const municipalities: readonly Municipality[] = [
  {
    code: '0935',
    name: 'Maastricht',
    socialService: 'SZMH',
    impulseFundsReceivedBy: 'Maastricht',
    wswRegion: 'MTB',
  },
  {
    code: '1903',
    name: 'Eijsden-Margraten',
    socialService: 'SEM',
    impulseFundsReceivedBy: 'Maastricht',
    wswRegion: 'MTB',
  },
  {
    code: '0938',
    name: 'Meerssen',
    socialService: 'SZMH',
    impulseFundsReceivedBy: 'Maastricht',
    wswRegion: 'MTB',
  },
  {
    code: '1729',
    name: 'Gulpen-Wittem',
    socialService: 'SZMH',
    impulseFundsReceivedBy: 'Heerlen',
    wswRegion: 'WOZL',
  },
  {
    code: '0994',
    name: 'Valkenburg aan de Geul',
    socialService: 'SZMH',
    impulseFundsReceivedBy: 'Heerlen',
    wswRegion: 'WOZL',
  },
  {
    code: '0981',
    name: 'Vaals',
    socialService: 'SZMH',
    impulseFundsReceivedBy: 'Heerlen',
    wswRegion: 'WOZL',
  },
];

const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));

export function municipalityByCode(code: string): Municipality | undefined {
  return byCode.get(code);
}
