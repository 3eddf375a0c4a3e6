import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { dossier as words } from '../../../words/words.js';
import { contactKindCodes, contactKinds } from './contact-words.js';

/** What kind of contact it was: one press, or an arrow key; what belongs beside it follows on the same line. */
export function KindChips({ name = 'kind', children }: { name?: string; children?: ReactNode }) {
  const { register } = useFormContext();
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{words.contactKind}</legend>
      {contactKindCodes.map((kind) => {
        const Icon = contactKinds[kind];
        return (
          <label key={kind} className="chip">
            <input type="radio" value={kind} {...register(name)} />
            <Icon className="icon" aria-hidden />
            {words.contactKinds[kind]}
          </label>
        );
      })}
      {children}
    </fieldset>
  );
}
