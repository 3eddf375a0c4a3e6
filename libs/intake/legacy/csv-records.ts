import { createReadStream } from 'node:fs';
import { type Duplex, pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { FileFault } from './file-fault.js';
import { QuotedLines } from './quoted-lines.rules.js';
import type { SourceRecord } from './read-rows.js';
import type { RowProblem } from './row-problem.rules.js';
import { rowProblem, WHOLE_FILE, WHOLE_ROW } from './row-problem.rules.js';

const MAX_LINE = 1_000_000;

interface CsvForm {
  encoding: 'utf8' | 'windows-1252';
  delimiter: ',' | ';';
}

/** The records of a CSV file in order, the header first, and the problems of lines that are no record. */
export async function* csvRecords(
  source: string | Readable,
  { encoding, delimiter }: CsvForm,
): AsyncGenerator<SourceRecord | RowProblem> {
  const problems: RowProblem[] = [];
  const bytes = typeof source === 'string' ? createReadStream(source) : source;
  const text = iconv.decodeStream(encoding, { stripBOM: true }) as Duplex;
  // Unlike pipe, a pipeline also ends the reading when the source closes before its end, as an upload that is broken off does.
  pipeline(bytes, text, (error) => error && text.destroy(error));
  const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
  let columns = 0;
  const lines = new QuotedLines(
    delimiter,
    (record) => {
      const parsed: string[][] = parseAtOnce(record, options);
      return parsed.length === 1 && parsed[0]!.length === columns;
    },
    (line) => problems.push(rowProblem(line, WHOLE_ROW, 'quote-open')),
  );

  async function* guarded(): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of text as AsyncIterable<string>) {
      if (chunk.includes('\0')) throw new FileFault(rowProblem(1, WHOLE_FILE, 'file-format'));
      const parts = (rest + chunk).split('\n');
      rest = parts.pop()!;
      if (rest.length > MAX_LINE) throw new FileFault(rowProblem(1, WHOLE_FILE, 'file-format'));
      if (columns === 0 && parts.length > 0) columns = parts[0]!.split(delimiter).length;
      const out = parts.map((line) => lines.take(line.endsWith('\r') ? line.slice(0, -1) : line)).join('');
      if (out) yield out;
    }
    yield (rest ? lines.take(rest) : '') + lines.end();
  }

  const parser = parse({ ...options, info: true });
  const feed = Readable.from(guarded()).on('error', (error) => parser.destroy(error));
  feed.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (problems.length > 0) yield* problems.splice(0);
      // The parser counts the line on which a record ends; a report names the one where it begins.
      const inner = lines.joined ? record.join('').split('\n').length - 1 : 0;
      yield { line: info.lines - inner, cells: record };
    }
    yield* problems;
  } finally {
    feed.destroy();
    bytes.destroy();
  }
}
