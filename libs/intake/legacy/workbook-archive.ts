import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileFault } from './file-fault.js';
import { rowProblem, WHOLE_FILE, type RowProblemCode } from './row-problem.rules.js';

/** An honest sheet shrinks ten to thirty times; a bomb a thousand times. Small parts may shrink as they like. */
const MAX_RATIO = 200;
const SMALL = 5_000_000;
const MAX_SIZE = 2_000_000_000;
const MAX_PARTS = 1_000;

export function workbookFault(code: RowProblemCode): FileFault {
  return new FileFault(rowProblem(1, WHOLE_FILE, code));
}

/** The parts of a workbook on disk, read one at a time. Refuses what is no workbook or unpacks to far more than it should. */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<WorkbookArchive> {
    let zip: ZipFile;
    try {
      zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith('E')) throw error;
      throw workbookFault('file-format');
    }
    try {
      return new WorkbookArchive(zip, await listEntries(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw workbookFault('file-format');
    return this.zip.openReadStreamPromise(entry);
  }

  close(): void {
    this.zip.close();
  }
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const { compressedSize, uncompressedSize } = entry;
      const bomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * MAX_RATIO;
      if (bomb || uncompressedSize > MAX_SIZE || entries.size >= MAX_PARTS)
        reject(workbookFault('file-too-large'));
      else if (entry.isEncrypted()) reject(workbookFault('file-format'));
      else {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.on('error', () => reject(workbookFault('file-damaged')));
    zip.on('end', () => resolve(entries));
    zip.readEntry();
  });
}
