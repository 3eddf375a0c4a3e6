import { posix } from 'node:path';
import type { SourceRecord } from './read-rows.js';
import { SharedStrings } from './shared-strings.js';
import { WorkbookArchive, workbookFault } from './workbook-archive.js';
import { parseWholeXml, parseXml } from './workbook-xml.js';

/** A spreadsheet has no more columns than this; a cell that claims to stand further is damage. */
const MAX_COLUMN = 16_384;
/** Excel's own bound on a cell's text. */
const MAX_TEXT = 32_767;

/** `BC12` → 54: the column of a cell reference, from zero. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** The part that holds the first sheet, and which of the two day counts the workbook uses. */
async function firstSheet(archive: WorkbookArchive): Promise<{ sheet: string; system: 1900 | 1904 }> {
  let id: string | undefined;
  let system: 1900 | 1904 = 1900;
  await parseWholeXml(await archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet')
        id ??= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) system = 1904;
    },
  });
  let sheet: string | undefined;
  await parseWholeXml(await archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id === id && Target)
        sheet = posix.join('xl', Target).replace(/^xl\/xl\//, 'xl/');
    },
  });
  if (!sheet || !archive.has(sheet)) throw workbookFault('file-format');
  return { sheet, system };
}

async function readSharedStrings(archive: WorkbookArchive, strings: SharedStrings): Promise<void> {
  if (!archive.has('xl/sharedStrings.xml')) return;
  let text = '';
  let reading = false;
  let phonetic = false;
  await parseWholeXml(await archive.read('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') reading = !phonetic;
    },
    text: (part) => {
      if (reading) text += part;
    },
    close: (name) => {
      if (name === 't') reading = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.add(text.slice(0, MAX_TEXT));
    },
  });
}

/** The rows of a workbook's first sheet, one at a time; a number stays the number that the cell holds. */
export async function* workbookRows(
  path: string,
  onSystem: (system: 1900 | 1904) => void,
): AsyncGenerator<SourceRecord> {
  const archive = await WorkbookArchive.open(path);
  const strings = new SharedStrings();
  try {
    const { sheet, system } = await firstSheet(archive);
    onSystem(system);
    await readSharedStrings(archive, strings);
    yield* sheetRows(archive, sheet, strings);
  } finally {
    strings.close();
    archive.close();
  }
}

async function* sheetRows(
  archive: WorkbookArchive,
  sheet: string,
  strings: SharedStrings,
): AsyncGenerator<SourceRecord> {
  const ready: SourceRecord[] = [];
  let width: number | undefined;
  let line = 0;
  let cells: string[] = [];
  let formulas: number[] = [];
  let column = -1;
  let type = '';
  let value = '';
  let reading = false;

  const endRow = (): void => {
    if (cells.every((cell) => !cell)) return;
    width ??= cells.length;
    while (cells.length < width) cells.push('');
    const surplus = cells.length > width && cells.slice(width).every((cell) => !cell);
    ready.push({ line, cells: surplus ? cells.slice(0, width) : cells, formulas });
  };

  const parts = parseXml(await archive.read(sheet), {
    open: (name, attributes) => {
      if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? 'n';
        value = '';
        if (column < 0 || column >= MAX_COLUMN) throw workbookFault('file-damaged');
      } else if (name === 'v' || name === 't') reading = true;
      else if (name === 'f') formulas.push(column);
      else if (name === 'row') {
        line = attributes.r ? Number(attributes.r) : line + 1;
        cells = [];
        formulas = [];
        column = -1;
      }
    },
    text: (part) => {
      if (reading) value += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'c') {
        const text =
          type === 's'
            ? (strings.at(Number(value)) ?? '')
            : type === 'n'
              ? plainNumber(value)
              : type === 'e'
                ? ''
                : value;
        while (cells.length < column) cells.push('');
        cells[column] = text.slice(0, MAX_TEXT);
      } else if (name === 'row') endRow();
    },
  });
  for await (const _ of parts) if (ready.length > 0) yield* ready.splice(0);
}

/** Programs write 9.92504971E8 for a whole number; the digits are what a cell shows. */
function plainNumber(value: string): string {
  return /[eE]/.test(value) && Number.isSafeInteger(Number(value)) ? String(Number(value)) : value;
}
