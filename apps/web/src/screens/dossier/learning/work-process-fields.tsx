import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../../parts/button.js';
import { TextField } from '../../../parts/fields.js';
import { learning as words } from '../../../words/words.js';
import type { WorkProcess } from './learning-query.js';
import { newProcess, type RouteValues } from './route-values.js';

const MOST = 40;

/** What there is to learn at work, in the order of the qualification. What was worked on stays in it. */
export function WorkProcessFields({ known }: { known: readonly WorkProcess[] }) {
  const { fields, append, remove } = useFieldArray<RouteValues, 'workProcesses'>({ name: 'workProcesses' });
  const begun = new Set(known.filter(({ progress }) => progress !== 'notStarted').map(({ id }) => id));
  return (
    <fieldset className="stack tight">
      <legend className="utrecht-form-label">{words.processes}</legend>
      {fields.map(({ id, processId }, index) => (
        <div key={id} className="process-fields">
          <TextField name={`workProcesses.${index}.code`} label={words.processCode} unmarked />
          <TextField
            {...{ name: `workProcesses.${index}.title`, label: words.process }}
            {...{ required: true, requiredMessage: words.processAsked }}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={words.removeProcess(index + 1)}
            disabled={begun.has(processId)}
            onClick={() => remove(index)}
          >
            <Trash2 className="icon" aria-hidden />
          </button>
        </div>
      ))}
      {fields.length < MOST && (
        <div>
          <Button
            kind="subtle"
            icon={<Plus className="icon" aria-hidden />}
            onClick={() => append(newProcess, { focusName: `workProcesses.${fields.length}.code` })}
          >
            {words.addProcess}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
