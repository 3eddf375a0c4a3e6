import { Circle, CircleCheck } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';
import { fieldId } from '../../parts/form.js';
import { offer } from '../../words/words.js';
import { completeness, fieldOf, type OfferValues, type OpenTask } from './offer-values.js';

/** What the offer still lacks, while it is being written; each leads to its field. */
export function Completeness({
  form,
  tasks,
}: {
  form: UseFormReturn<OfferValues>;
  tasks: readonly OpenTask[];
}) {
  const words = offer.complete;
  const values = form.watch();
  const things = completeness(values, tasks);
  const ready = things.filter(({ done }) => done).length;
  return (
    <section className="panel completeness">
      <h2>{words.title}</h2>
      <p className="small soft number" role="status">
        {ready === things.length ? words.all : words.count(ready, things.length)}
      </p>
      <ul>
        {things.map(({ part, done }) => (
          <li key={part} className={done ? 'done' : ''}>
            {done ? <CircleCheck className="icon" aria-hidden /> : <Circle className="icon" aria-hidden />}
            {done ? (
              <span>{words[part]}</span>
            ) : (
              <a
                href={`#${fieldId(fieldOf(part, values))}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(fieldOf(part, values)))?.focus();
                }}
              >
                {words[part]}
              </a>
            )}
            <span className="visually-hidden">{done ? words.done : words.open}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
