import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/api.js';
import { myDay as words } from '../../words/words.js';
import { DeadlineCell, LastContactCell, PersonCell, StageCell } from '../caseload/caseload-cells.js';
import '../caseload/caseload.css';

/** As many as fit under the signals without scrolling far. */
const SHOWN = 6;

/** The head of the caseload, for who is done with the signals. */
export function UrgentCases() {
  const { data } = useQuery({
    queryKey: ['caseload', 'urgent'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/caseload', {
          params: { query: { view: 'mine', sort: 'dueOn', limit: SHOWN } },
          signal,
        }),
      ),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="urgent-cases">
      <div className="row spread">
        <h2 id="urgent-cases">{words.urgent}</h2>
        <Link to="/caseload">{words.wholeCaseload}</Link>
      </div>
      <ul className="day-cases">
        {data.items.map((entry) => (
          <li key={entry.trajectoryId}>
            <PersonCell entry={entry} />
            <StageCell entry={entry} />
            <DeadlineCell entry={entry} />
            <LastContactCell entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
