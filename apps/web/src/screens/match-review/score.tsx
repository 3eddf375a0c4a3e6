import { Badge, type Tone } from '../../parts/badge.js';
import { matchReview as words } from '../../words/words.js';

const tones: readonly Tone[] = ['warn', 'info', 'plain'];

/** How much two are alike, in words and out of a hundred. */
export function Score({ score }: { score: number }) {
  const place = words.scores.findIndex(([lowest]) => score >= lowest);
  return (
    <span className="row score">
      <Badge tone={tones[place]}>{words.scores[place]?.[1]}</Badge>
      <span className="small soft number">{words.scoreOf(Math.round(score * 100))}</span>
    </span>
  );
}
