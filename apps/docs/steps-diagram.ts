import type { Stage } from '#trajectory/stage.rules.js';
import { moveBetween, stageRules, stages } from '#trajectory/stage.rules.js';

interface DrawnStep {
  readonly from: readonly string[];
  readonly to: string;
}

/** The Mermaid diagram of a steps table: every state, every step. */
export function stepsDiagram(steps: Readonly<Record<string, DrawnStep>>): string {
  const arrows = Object.entries(steps).flatMap(([name, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${name}`),
  );
  return ['stateDiagram-v2', ...arrows].join('\n');
}

const leaving = (stage: Stage): string => {
  const needs = stageRules[stage].leaving.map(({ missing }) => missing.replace(/ ontbreekt$/, ''));
  return needs.length > 0 ? `: ${needs.join(' en ')}` : '';
};

/** The Mermaid diagram of the stages: entries, next and return, with what leaving a stage asks. */
export function stagesDiagram(): string {
  const entries = stages.filter((stage) => stageRules[stage].entry).map((stage) => `  [*] --> ${stage}`);
  const moves = stages.flatMap((from) =>
    stages.flatMap((to) => {
      const move = moveBetween(from, to);
      if (!move) return [];
      return [`  ${from} --> ${to}${move === 'next' ? leaving(from) : ': terug'}`];
    }),
  );
  return ['stateDiagram-v2', ...entries, ...moves].join('\n');
}
