import { Badge, type Tone } from '../../parts/badge.js';
import { useWords } from '../../words/words.js';
import type { Import } from './import-queries.js';

const tones: Record<Import['state'], Tone> = {
  queued: 'plain',
  running: 'info',
  done: 'good',
  failed: 'bad',
};

export function ImportState({ run: { state } }: { run: Import }) {
  const { states } = useWords().imports;
  return <Badge tone={tones[state]}>{states[state]}</Badge>;
}
