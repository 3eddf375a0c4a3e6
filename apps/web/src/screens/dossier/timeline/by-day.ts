import { daysUntil, formatDate, formatDay, formatFromNow } from '../../../parts/dates.js';
import type { TimelineLine } from '../dossier-query.js';

interface TimelineDay {
  readonly day: string;
  /** "vandaag", "vr 20 nov", "14 mrt 2025". */
  readonly title: string;
  readonly lines: TimelineLine[];
}

/** The lines, newest first, under the day on which they were written. */
export function byDay(lines: readonly TimelineLine[]): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const line of lines) {
    const day = formatDate(line.at);
    if (days.at(-1)?.day !== day) days.push({ day, title: titleOf(line.at), lines: [] });
    days.at(-1)!.lines.push(line);
  }
  return days;
}

function titleOf(at: string): string {
  const days = -daysUntil(at);
  if (days < 2) return formatFromNow(at);
  return days < 300 ? formatDay(at) : formatDate(at);
}
