import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { Textbox } from '../../../parts/controls.js';
import { FieldFrame, useField } from '../../../parts/field.js';
import { useMay } from '../../../session/session.js';
import { learning as words } from '../../../words/words.js';
import { useSettled } from '../../search/use-settled.js';
import { employersNamed } from './learning-query.js';
import type { RouteValues } from './route-values.js';

const SETTLED_MS = 250;

/** The training company by name; employers whose name holds what is typed are offered. */
export function CompanyField() {
  const field = { name: 'company', label: words.company, hint: words.companyHint };
  const bound = useField(field);
  const may = useMay('employer.view');
  const typed = useSettled(useFormContext<RouteValues>().watch('company').trim(), SETTLED_MS);
  const { data: employers = [] } = useQuery({
    ...employersNamed(typed),
    enabled: may && typed.length > 1,
  });
  const listId = useId();
  return (
    <FieldFrame field={field} bound={bound}>
      <Textbox {...bound.control} list={listId} autoComplete="off" />
      <datalist id={listId}>
        {employers.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
