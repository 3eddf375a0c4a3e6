import type { ReactNode } from 'react';
import { people } from '../words/words.js';

export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad' | 'brand';

/** A short fact; its words say it, its colour only repeats it. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`badge ${tone}`}>
      {icon}
      {children}
    </span>
  );
}

export function StageBadge({ stage }: { stage: string }) {
  const { stages } = people;
  return <Badge tone="brand">{stages[stage] ?? stage}</Badge>;
}
