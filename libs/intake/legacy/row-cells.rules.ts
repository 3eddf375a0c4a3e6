import { readBsn } from '#kernel/bsn.rules.js';
import type { RowProblem, RowProblemCode } from './row-problem.rules.js';
import { rowProblem } from './row-problem.rules.js';

/** Reads the text of a date cell; `form` when it is written in another way, `impossible` when the day does not exist. */
export type DateReading = (text: string) => { date: string } | { fault: 'date-form' | 'date-impossible' };

// A replacement character, a control code, or the trace of UTF-8 that was read as Windows-1252.
const UNREADABLE = /[\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|[ÃÂ][\u0080-\u00BF]/;
const PLAIN = /^[\x20-\x7e]*$/;

/** The cells of one row by the source's own headers, with everything that turned out to be wrong in them. */
export class RowCells {
  readonly problems: RowProblem[] = [];

  constructor(
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  /** True when something makes the whole row unfit. */
  get rejected(): boolean {
    return this.problems.some((problem) => problem.severity === 'error');
  }

  warn(column: string, code: RowProblemCode): undefined {
    this.problems.push(rowProblem(this.line, column, code, 'warning'));
  }

  reject(column: string, code: RowProblemCode): undefined {
    this.problems.push(rowProblem(this.line, column, code));
  }

  /** The cell without the blanks around it; nothing when it is empty. A formula is a text like any other here. */
  text(column: string): string | undefined {
    const index = this.columns.get(column);
    const text = index === undefined ? undefined : this.cells[index]?.trim();
    if (!text) return undefined;
    if (PLAIN.test(text)) return text;
    if (UNREADABLE.test(text)) this.warn(column, 'encoding');
    return text.normalize('NFC');
  }

  required(column: string): string | undefined {
    return this.text(column) ?? this.reject(column, 'missing');
  }

  /** A first name may be absent, but that is worth a word. */
  givenName(column: string): string | undefined {
    return this.text(column) ?? this.warn(column, 'given-name');
  }

  /** A value that a reading accepts; another is left out with a warning. */
  read<T>(column: string, reading: (text: string) => T | undefined, code: RowProblemCode): T | undefined {
    const text = this.text(column);
    return text === undefined ? undefined : (reading(text) ?? this.warn(column, code));
  }

  date(column: string, reading: DateReading): string | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const result = reading(text);
    return 'date' in result ? result.date : this.warn(column, result.fault);
  }

  /** A day on which something was noted: it cannot be to come. */
  pastDate(column: string, reading: DateReading, today: string): string | undefined {
    const date = this.date(column, reading);
    return date !== undefined && date > today ? this.warn(column, 'date-future') : date;
  }

  /** Without a birth date that can be true nobody can be recognised, so the row is rejected. */
  birthDate(column: string, reading: DateReading, today: string): string | undefined {
    const text = this.required(column);
    if (text === undefined) return undefined;
    const result = reading(text);
    if ('fault' in result) return this.reject(column, result.fault);
    if (result.date > today) return this.reject(column, 'birth-date-future');
    return result.date < '1900' ? this.reject(column, 'birth-date-too-old') : result.date;
  }

  bsn(column: string): string | undefined {
    return this.read(column, readBsn, 'bsn');
  }

  /** A number between two bounds, with a decimal comma or point. */
  number(column: string, from: number, to: number): number | undefined {
    const reading = (text: string): number | undefined => {
      const value = /^\d{1,6}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
      return value >= from && value <= to ? value : undefined;
    };
    return this.read(column, reading, 'number');
  }

  /** One of a list; upper and lower case are the same. */
  choice<T>(column: string, choices: ReadonlyMap<string, T>): T | undefined {
    return this.read(column, (text) => choices.get(text.toLowerCase()), 'choice');
  }
}
