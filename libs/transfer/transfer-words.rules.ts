const cases = (count: number): string => (count === 1 ? '1 traject' : `${count} trajecten`);

interface Summary {
  readonly fromName: string;
  readonly byName: string;
  readonly reason: string;
}

export interface MovedTo {
  readonly userId: string;
  readonly name: string;
  readonly count: number;
}

export const toReceiver = ({ fromName, byName, reason }: Summary, count: number): string =>
  `${byName} heeft ${cases(count)} van ${fromName} aan u overgedragen: ${reason}. U bent nu het aanspreekpunt. ` +
  'Onder Caseloadoverdracht staan per deelnemer de open taken en de volgende afspraak.';

export const toSender = ({ byName, reason }: Summary, moved: readonly MovedTo[]): string =>
  `${byName} heeft uw caseload overgedragen: ${reason}. Overgegaan: ` +
  `${moved.map(({ name, count }) => `${cases(count)} naar ${name}`).join(', ')}.`;

export const toPlanner = (
  { fromName }: Summary,
  { done, skipped, failed, notBegun }: Readonly<Record<'done' | 'skipped' | 'failed' | 'notBegun', number>>,
): string =>
  [
    `De caseloadoverdracht van ${fromName} is ${notBegun > 0 ? 'gestopt' : 'klaar'}: ${cases(done)} overgegaan`,
    ...(skipped > 0 ? [`${skipped} overgeslagen`] : []),
    ...(failed > 0 ? [`${failed} mislukt`] : []),
    ...(notBegun > 0 ? [`${notBegun} niet begonnen`] : []),
  ].join(', ') + '.';
