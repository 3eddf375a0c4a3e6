/** A text of more lines or characters than this between two quotes is a quote that was never closed. */
const MAX_LINES = 50;
const MAX_LENGTH = 64_000;

/** Whether a quoted field is still open at the end of the text, which began at the start of a record. */
function endsInsideQuotes(text: string, delimiter: string): boolean {
  let at = text.indexOf('"');
  while (at !== -1) {
    const before = text[at - 1];
    // A quote within an unquoted field (5" pipe) is a character like any other.
    if (before !== undefined && before !== delimiter && before !== '\n') {
      at = text.indexOf('"', at + 1);
      continue;
    }
    let close = text.indexOf('"', at + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close === -1) return true;
    at = text.indexOf('"', close + 1);
  }
  return false;
}

/**
 * Joins the lines of a record that holds line ends between quotes, and gives up on a quote that never closes: its line is
 * reported and emptied (so the count of lines stays right), and the lines after it are read as if it were not there.
 */
export class QuotedLines {
  /** Whether any record held a line end so far. */
  joined = false;
  private open: string[] = [];
  private line = 0;

  constructor(
    private readonly delimiter: string,
    /** Whether a text of several lines is one record with as many columns as the header. */
    private readonly isWholeRecord: (text: string) => boolean,
    private readonly onUnclosed: (line: number) => void,
  ) {}

  /** The lines that may be parsed now, each with its line end. */
  take(line: string): string {
    this.line += 1;
    if (this.open.length === 0 && !line.includes('"')) return `${line}\n`;
    this.open.push(line);
    const text = this.open.join('\n');
    if (!endsInsideQuotes(text, this.delimiter)) {
      if (this.open.length > 1 && !this.isWholeRecord(text)) return this.giveUp();
      this.joined ||= this.open.length > 1;
      this.open = [];
      return `${text}\n`;
    }
    return this.open.length >= MAX_LINES || text.length > MAX_LENGTH ? this.giveUp() : '';
  }

  /** What is left at the end of the file. */
  end(): string {
    let text = '';
    while (this.open.length > 0) text += this.giveUp();
    return text;
  }

  private giveUp(): string {
    const again = this.open.slice(1);
    const first = this.line - again.length;
    this.onUnclosed(first);
    this.open = [];
    this.line = first;
    return '\n' + again.map((line) => this.take(line)).join('');
  }
}
