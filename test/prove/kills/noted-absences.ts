export interface NotedAbsence {
  readonly id: string;
  /** The last day; null while nobody knows. */
  until: string | null;
  version: number;
  /** Reported back: then it is no more, or shorter. */
  ended: boolean;
}

/** The absences of which an answer told. */
export class NotedAbsences {
  readonly all = new Map<string, NotedAbsence>();
  /** How often one was changed, or ended. */
  corrections = 0;

  /** Those that last, as far as is known. */
  get lasting(): NotedAbsence[] {
    return [...this.all.values()].filter(({ ended }) => !ended);
  }

  reported(id: string, until: string | null): void {
    this.all.set(id, { id, until, version: 1, ended: false });
  }

  /** How an answer said that it stands. One answer may overtake another. */
  stands(absence: NotedAbsence, { until, version }: Pick<NotedAbsence, 'until' | 'version'>): void {
    if (version <= absence.version) return;
    this.corrections += version - absence.version;
    Object.assign(absence, { until, version });
  }

  ended(absence: NotedAbsence): void {
    if (absence.ended) return;
    absence.ended = true;
    this.corrections += 1;
  }
}
