import './work-place.css';
import { workPlaces as words } from '../../../words/words.js';
import { daysUntil } from '../../../parts/dates.js';
import { Earlier } from '../development/earlier.js';
import type { Development } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { AssignForm } from './assignment-forms.js';
import { AssignmentCard, AssignmentHead } from './assignment-card.js';

/** Where somebody learns by doing at the company itself, and who came. */
export function WorkPlaces({ development }: { development: Development }) {
  const { workPlaceAssignments: all, can } = development;
  const now = all.filter(({ endsOn }) => endsOn === null || daysUntil(endsOn) >= -7);
  const past = all.filter((one) => !now.includes(one));
  return (
    <section className="panel stack" aria-labelledby="work-place-title">
      <header className="panel-head">
        <h2 id="work-place-title">{words.assigned}</h2>
        {can.includes('assignWorkPlace') && (
          <FormButton label={words.assign} kind={now.length > 0 ? 'subtle' : 'secondary'}>
            {(close) => <AssignForm onClose={close} />}
          </FormButton>
        )}
      </header>
      {now.length === 0 && <p className="soft">{words.noAssignment}</p>}
      {now.map((assignment) => (
        <AssignmentCard key={assignment.id} assignment={assignment} />
      ))}
      {past.length > 0 && (
        <Earlier count={past.length} what={words.earlierName}>
          {past.map((assignment) => (
            <li key={assignment.id}>
              <AssignmentHead assignment={assignment} />
            </li>
          ))}
        </Earlier>
      )}
    </section>
  );
}
