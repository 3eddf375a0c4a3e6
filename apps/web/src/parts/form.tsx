import { createContext, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { FormProvider, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api/problem.js';
import { answers as words } from '../words/words.js';
import { Problem } from './states.js';

interface FormProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** What it throws is shown: at the fields it names, and above the form. */
  onSubmit: (values: Values) => Promise<unknown>;
  children: ReactNode;
  className?: string;
  /** Sets its fields apart from those of another form with the same names on the page. */
  scope?: string;
}

/** A form that shows what the api thinks of it where that belongs, and never loses what was typed. */
export function Form<Values extends FieldValues>({
  form,
  onSubmit,
  children,
  className = '',
  scope = '',
}: FormProps<Values>) {
  const [problem, setProblem] = useState<unknown>();
  const summary = useRef<HTMLDivElement>(null);
  const { errors, submitCount } = form.formState;
  const named = namesOf(errors);

  const showWhatIsWrong = useEffectEvent(() => {
    if (submitCount > 0 && (problem !== undefined || named.length > 0)) summary.current?.focus();
  });
  // Only after an attempt: not at each keystroke.
  useEffect(() => showWhatIsWrong(), [submitCount, problem]);

  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await onSubmit(values);
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      // The dialog to sign in again says that; afterwards one goes on here.
      if (thrown.code === 'not-signed-in') return;
      for (const [name, message] of Object.entries(thrown.fields))
        form.setError(name as FieldPath<Values>, { type: 'api', message });
      setProblem(thrown);
    }
  });

  const elsewhere = problem instanceof ApiProblem && Object.keys(problem.fields).length === 0;
  return (
    <FormScope value={scope}>
      <FormProvider {...form}>
        <form noValidate className={`stack ${className}`} onSubmit={(event) => void submit(event)}>
          <div ref={summary} tabIndex={-1} className="form-summary">
            {submitCount > 0 && named.length > 1 && (
              <div className="notice bad" role="alert">
                <strong>{words.errorsTitle(named.length)}</strong>
                <ul>
                  {named.map(([name, message]) => (
                    <li key={name}>
                      <a
                        href={`#${fieldId(name, scope)}`}
                        onClick={(event) => {
                          event.preventDefault();
                          document.getElementById(fieldId(name, scope))?.focus();
                        }}
                      >
                        {message}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {elsewhere && <Problem problem={problem} />}
          </div>
          {children}
        </form>
      </FormProvider>
    </FormScope>
  );
}

export const FormScope = createContext('');

export const fieldId = (name: string, scope = ''): string => `field-${scope && `${scope}-`}${name}`;

type Errors = { [name: string]: unknown };

/** `[['person.surname', 'Vul de achternaam in.'], …]`, in the order of the form. */
function namesOf(errors: Errors, path = ''): [string, string][] {
  return Object.entries(errors).flatMap(([key, error]): [string, string][] => {
    if (!error || typeof error !== 'object') return [];
    const name = path ? `${path}.${key}` : key;
    const { message } = error as { message?: unknown };
    if (typeof message === 'string' && message) return [[name, message]];
    return 'type' in error ? [] : namesOf(error as Errors, name);
  });
}
