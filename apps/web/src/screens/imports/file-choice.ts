import type { Words } from '../../words/words.js';
import { sources, type Source } from './import-queries.js';

export type ChosenFiles = Partial<Record<Source, File>>;

export const extensions: Record<Source, string> = { annex: '.csv', mtb: '.csv', podium24: '.xlsx' };

const MOST_BYTES = 500 * 1024 * 1024;

/** Why a file cannot be the export of this source, as far as can be seen without reading it. */
export function whyNot(source: Source, file: File, words: Words['imports']): string | undefined {
  const extension = extensions[source];
  if (!file.name.toLowerCase().endsWith(extension)) return words.wrongKind(extension);
  if (file.size === 0) return words.emptyFile;
  return file.size > MOST_BYTES ? words.tooLarge : undefined;
}

/** Where a file belongs by its name, when several are dropped at once. */
export function sourceOf({ name }: File): Source | undefined {
  const lower = name.toLowerCase();
  return (
    sources.find((source) => lower.includes(source)) ?? (lower.endsWith('.xlsx') ? 'podium24' : undefined)
  );
}

const units = ['B', 'kB', 'MB', 'GB'];

/** "1,4 MB". */
export function formatSize(bytes: number): string {
  const step = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return `${size.toLocaleString('nl-NL', { maximumFractionDigits: size < 10 && step > 0 ? 1 : 0 })} ${units[step]}`;
}
