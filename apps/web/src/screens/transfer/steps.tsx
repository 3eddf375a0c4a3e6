import { transfer as words } from '../../words/words.js';

/** Where one is of the three steps. */
export function Steps({ at }: { at: 0 | 1 | 2 }) {
  return (
    <ol className="transfer-steps" aria-label={words.stepsLabel}>
      {words.steps.map((step, number) => (
        <li key={step} aria-current={number === at ? 'step' : undefined}>
          <span className="transfer-step-number" aria-hidden="true">
            {number + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
