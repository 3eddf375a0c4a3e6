import { Badge, type Tone } from '../../parts/badge.js';
import { imports } from '../../words/words.js';
import type { Import } from './import-queries.js';

const tones: Record<Import['state'], Tone> = {
  queued: 'plain',
  running: 'info',
  done: 'good',
  failed: 'bad',
};

export function ImportState({ run: { state } }: { run: Import }) {
  const { states } = imports;
  return <Badge tone={tones[state]}>{states[state]}</Badge>;
}
