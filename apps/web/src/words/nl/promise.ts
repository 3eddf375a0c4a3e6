/** The figures of the promise, and how each is counted. */
export const promise = {
  lead: 'Eén aanspreekpunt, en zo min mogelijk wisselingen. Geteld uit de dossiers zelf.',
  period: 'Periode',
  periods: { year: 'Dit jaar', quarter: 'Laatste 3 maanden', month: 'Laatste maand' },
  between: (from: string, until: string) => `${from} tot en met ${until}`,
  figure: 'Cijfer',
  all: 'Samen',
  noTeam: 'Zonder team',
  hidden: 'minder dan 5 deelnemers',
  none: 'In deze periode liep er geen traject',
  nothing: '–',
  gaps: 'Momenten zonder aanspreekpunt',
  rows: {
    participants: 'Deelnemers',
    changesPerParticipant: 'Wisselingen per deelnemer',
    accepted: 'Aangenomen overdrachten',
    medianDays: 'Tijd tot aannemen, helft binnen',
    p90Days: 'Tijd tot aannemen, 9 van de 10 binnen',
    backAndForth: 'Terug naar een eerder aanspreekpunt',
    substitutedShare: 'Tijd met een vervanger',
    gaps: 'Momenten zonder aanspreekpunt',
  },
  workingDays: (days: number) => (days === 1 ? '1 werkdag' : `${days} werkdagen`),
  percent: (share: string) => `${share}%`,
  how: 'Hoe is dit geteld?',
  howCounted: (days: number): readonly (readonly [string, string])[] => [
    [
      'Deelnemers',
      'Wie in de periode op ten minste één moment een lopend traject had. Zij tellen bij het team van hun aanspreekpunt van nu, of van het laatste.',
    ],
    [
      'Wisselingen per deelnemer',
      'Hoe vaak een ander het aanspreekpunt werd, gedeeld door het aantal deelnemers. Het eerste aanspreekpunt telt niet.',
    ],
    [
      'Tijd tot aannemen',
      'Werkdagen na de dag van het aanbod tot en met de dag van aannemen, van overdrachten die in de periode zijn aangenomen.',
    ],
    [
      'Terug naar een eerder aanspreekpunt',
      `Wisselingen naar iemand die dat binnen ${days} dagen daarvoor in hetzelfde traject ook al was.`,
    ],
    [
      'Tijd met een vervanger',
      'Dagen waarop het aanspreekpunt werd vervangen, van alle dagen dat deelnemers een aanspreekpunt hadden, tot en met vandaag.',
    ],
    [
      'Momenten zonder aanspreekpunt',
      'De tijd dat een traject liep, min de tijd dat er een aanspreekpunt was. Elk stuk dat overblijft telt, hoe kort ook.',
    ],
  ],
};
