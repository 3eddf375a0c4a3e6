import { Link } from '@tanstack/react-router';
import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import { referralForm as words } from '../../words/words.js';
import { missingIn, steps, type Step } from './steps.js';
import type { ReferForm } from './use-refer-form.js';

/** The pages, what is complete and what is not; each can be opened at any time. */
export function StepList({
  refer,
  current,
  onChoose,
}: {
  refer: ReferForm;
  current: Step;
  onChoose: (step: Step) => void;
}) {
  const unsaved = refer.unsaved();
  const { base } = refer;
  return (
    <nav className="refer-steps" aria-label={words.stepsLabel}>
      <ol>
        {steps.map((step) => {
          const missing = step === 'controle' ? base.missing : missingIn(step, base);
          const notKept = step !== 'controle' && step !== current && unsaved.includes(step);
          const state = notKept
            ? words.notKept
            : step === 'controle'
              ? ''
              : missing.length > 0
                ? words.lacking(missing.length)
                : words.complete;
          const Icon = notKept
            ? CircleAlert
            : missing.length > 0 || step === 'controle'
              ? Circle
              : CircleCheck;
          return (
            <li key={step}>
              <Link
                to="/aanmelden/$referralId/$step"
                params={{ referralId: base.id, step }}
                activeProps={{ 'aria-current': 'step' }}
                className={notKept ? 'warn' : state === words.complete ? 'good' : ''}
                onClick={(event) => {
                  event.preventDefault();
                  if (step !== current) onChoose(step);
                }}
              >
                <Icon className="icon" aria-hidden />
                <span>
                  {step === 'vragen' ? words.stepTitle[base.form] : words.steps[step]}
                  {state && <span className="refer-step-state small soft">{state}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
