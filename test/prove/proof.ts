export type Backend = 'postgres' | 'redis';

/** A migrated, empty database. */
export interface Ground {
  /** As the owner of the tables: row-level security does not hold it back. */
  readonly ownerUrl: string;
  /** As the running product. */
  readonly appUrl: string;
}

/** What a proof is run with. */
export interface Run {
  readonly backend: Backend;
  /** Set when the backend is Redis. */
  readonly redisUrl: string | undefined;
  readonly seed: number;
  /** Seconds instead of minutes: each part of the proof, but few times. */
  readonly short: boolean;
  /** Processes to kill, servers to stop, sequences to play. The proof's own number when undefined. */
  readonly kills: number | undefined;
  /** A database of one's own, on a server that this run shares. */
  database(): Promise<Ground>;
  say(text: string): void;
}

/** How often something happened, and how often it has to happen for the proof to say anything. */
export interface Floor {
  readonly count: number;
  readonly least: number;
}

/** A fault put into the product on purpose: the proof has to see it. */
export interface Control {
  readonly fault: string;
  readonly red: boolean;
  /** What the proof said of it. */
  readonly finding?: string;
}

/** What a run of a proof found. */
export interface Outcome {
  /** Floors against emptiness, by what is counted in words (`handovers accepted`). */
  readonly floors: Readonly<Record<string, Floor>>;
  /** Other figures worth knowing. */
  readonly figures?: Readonly<Record<string, number>>;
  /** Of all runs together the largest is told. */
  readonly slowest?: Readonly<Record<string, number>>;
  /** Whatever must not be, each in words; none when it is proven. */
  readonly findings: readonly string[];
  readonly controls?: readonly Control[];
}

export interface Proof {
  readonly title: string;
  /** What it proves and how, in a few sentences: it stands in the report. */
  readonly proves: string;
  /** The queue backends it is run on; one that does not touch the queue names `postgres` alone. */
  readonly backends: readonly Backend[];
  run(run: Run): Promise<Outcome>;
}
