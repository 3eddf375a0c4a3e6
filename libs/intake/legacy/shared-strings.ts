import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Characters of shared strings kept in memory; a workbook numbers them by first use, so the frequent ones are in front. */
const IN_MEMORY = 8_000_000;
const INDEX_BYTES = 12;

/**
 * The texts that the cells of a workbook point at by number. The first ones stay in memory; the others go to a temporary
 * file with an index beside it, so that memory stays the same however large the workbook is.
 */
export class SharedStrings {
  private readonly first: string[] = [];
  private characters = 0;
  private spill?: { directory: string; texts: number; index: number; end: number; count: number };
  private readonly place = Buffer.alloc(INDEX_BYTES);

  constructor(private readonly inMemory = IN_MEMORY) {}

  add(text: string): void {
    if (!this.spill && this.characters + text.length <= this.inMemory) {
      this.first.push(text);
      this.characters += text.length + 16;
      return;
    }
    const spill = (this.spill ??= this.openSpill());
    const bytes = Buffer.from(text, 'utf8');
    this.place.writeDoubleLE(spill.end, 0);
    this.place.writeUInt32LE(bytes.length, 8);
    writeSync(spill.texts, bytes, 0, bytes.length, spill.end);
    writeSync(spill.index, this.place, 0, INDEX_BYTES, spill.count * INDEX_BYTES);
    spill.end += bytes.length;
    spill.count += 1;
  }

  at(number: number): string | undefined {
    const behind = number - this.first.length;
    if (behind < 0 || !this.spill || !(behind < this.spill.count)) return this.first[number];
    readSync(this.spill.index, this.place, 0, INDEX_BYTES, behind * INDEX_BYTES);
    const bytes = Buffer.allocUnsafe(this.place.readUInt32LE(8));
    readSync(this.spill.texts, bytes, 0, bytes.length, this.place.readDoubleLE(0));
    return bytes.toString('utf8');
  }

  close(): void {
    if (!this.spill) return;
    closeSync(this.spill.texts);
    closeSync(this.spill.index);
    rmSync(this.spill.directory, { recursive: true, force: true });
    this.spill = undefined;
  }

  private openSpill() {
    const directory = mkdtempSync(join(tmpdir(), 'doorloop-strings-'));
    const file = (name: string): number => openSync(join(directory, name), 'wx+', 0o600);
    return { directory, texts: file('texts'), index: file('index'), end: 0, count: 0 };
  }
}
