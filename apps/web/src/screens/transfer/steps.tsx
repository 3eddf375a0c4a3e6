import { useTransferWords } from '../../words/transfer-words.js';

/** Where one is of the three steps. */
export function Steps({ at }: { at: 0 | 1 | 2 }) {
  const words = useTransferWords();
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
