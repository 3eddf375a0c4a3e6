import { Plus } from 'lucide-react';
import { Button } from '../../../parts/button.js';
import { TextField } from '../../../parts/fields.js';
import { actionPlan as words } from '../../../words/words.js';
import { RowRemover } from './row-remover.js';
import { useRows } from './use-rows.js';

/** So many goals a plan can have. */
const MOST = 10;

export function GoalFields() {
  const { names, add, remove } = useRows<string>('goals');
  return (
    <fieldset className="plan-rows">
      <legend className="plan-legend">{words.goals}</legend>
      <p className="small soft">{words.goalsHint}</p>
      {names.map((row, place) => (
        <div key={row} className="plan-row">
          <TextField name={row} label={words.goal(place + 1)} required requiredMessage={words.goalAsked} />
          {names.length > 1 && <RowRemover what={words.goal(place + 1)} onRemove={() => remove(place)} />}
        </div>
      ))}
      {names.length < MOST && (
        <Button kind="subtle" icon={<Plus className="icon" aria-hidden />} onClick={() => add('')}>
          {words.addGoal}
        </Button>
      )}
    </fieldset>
  );
}
