import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../parts/button.js';
import { myDay as words } from '../../words/words.js';

interface DayCardProps {
  title: string;
  icon: ReactNode;
  /** How many there are, also beyond the lines. */
  total: number;
  tone?: 'bad' | 'warn' | 'info';
  lines: readonly ReactNode[];
  /** As many as can be taken in at a glance; the others after a press. */
  atOnce?: number;
  /** What to do about those beyond the lines. */
  rest?: ReactNode;
}

/** A signal: it is there as long as something waits. */
export function DayCard({ title, icon, total, tone, lines, atOnce = 6, rest }: DayCardProps) {
  const [all, setAll] = useState(false);
  const titleId = useId();
  if (total === 0) return null;
  const hidden = all ? 0 : Math.max(0, lines.length - atOnce);
  return (
    <section className={`panel day-card ${tone ?? ''}`} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <span className="day-icon">{icon}</span>
        <span>
          {title} <span className="day-total number">{total}</span>
        </span>
      </h2>
      <ul className="day-lines">{hidden > 0 ? lines.slice(0, atOnce) : lines}</ul>
      {hidden > 0 && (
        <Button kind="subtle" onClick={() => setAll(true)}>
          {words.more(hidden)}
        </Button>
      )}
      {hidden === 0 && lines.length < total && rest}
    </section>
  );
}
