import type { Connection, Submittable } from 'pg';

interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The columns of a row as PostgreSQL wrote them. */
type TextRow = readonly (string | null)[];

/** What each connection has prepared. */
const prepared = new WeakMap<Connection, Set<string>>();

/** The parts of pg's connection that its types know in an older form. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string }): void;
  bind(bound: {
    statement: string;
    values: readonly unknown[];
    valueMapper: (value: unknown) => unknown;
  }): void;
  execute(portal: object): void;
  sync(): void;
}

/**
 * Prepared statements that travel as one message and are one transaction: PostgreSQL commits at the Sync that ends
 * them, or does nothing of them. Against BEGIN, statements and COMMIT this saves a wake-up and an answer for each.
 * It goes to `client.query`, like a cursor does.
 */
export class StatementBatch implements Submittable {
  /** The rows of each statement, once all is committed. */
  readonly answered: Promise<readonly (readonly TextRow[])[]>;
  /** Whether it left the connection in a state that we do not know. */
  spoiled = false;
  private readonly rows: TextRow[][];
  private readonly unprepared: PreparedStatement[] = [];
  private running = 0;
  private settle!: (rows: readonly (readonly TextRow[])[]) => void;
  private fail!: (error: Error) => void;

  constructor(private readonly statements: readonly PreparedStatement[]) {
    this.rows = statements.map(() => []);
    this.answered = new Promise((settle, fail) => {
      this.settle = settle;
      this.fail = fail;
    });
  }

  submit(connection: Connection): void {
    const known = prepared.get(connection);
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    for (const statement of this.statements) {
      if (!known?.has(statement.name)) {
        this.unprepared.push(statement);
        wire.parse(statement);
      }
      wire.bind({ statement: statement.name, values: statement.values, valueMapper: asText });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleDataRow({ fields }: { fields: TextRow }): void {
    this.rows[this.running]!.push(fields);
  }

  handleCommandComplete(): void {
    this.running += 1;
  }

  handleReadyForQuery(connection: Connection): void {
    const known = prepared.get(connection) ?? new Set();
    for (const { name } of this.unprepared) known.add(name);
    prepared.set(connection, known);
    this.settle(this.rows);
  }

  handleError(error: Error): void {
    // Which of the new statements were prepared before it failed is not said.
    this.spoiled = this.unprepared.length > 0;
    this.fail(error);
  }
}

/** A value as PostgreSQL reads it from text. */
function asText(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) {
    return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  }
  return String(value);
}
