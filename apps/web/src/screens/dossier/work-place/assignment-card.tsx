import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../parts/dates.js';
import { development, workPlaces } from '../../../words/words.js';
import type { Development } from '../development/development-query.js';
import { FormButton } from '../development/form-button.js';
import { ChangeAssignment, EndAssignment } from './assignment-forms.js';
import { AttendanceSums } from './attendance-sums.js';
import { WeekAttendance } from './week-attendance.js';

export type Assignment = Development['workPlaceAssignments'][number];

/** One place where somebody works, week by week. */
export function AssignmentCard({ assignment }: { assignment: Assignment }) {
  const words = workPlaces;
  const { workPlace, can, endsOn } = assignment;
  return (
    <div className="assignment stack">
      <AssignmentHead assignment={assignment} />
      <WeekAttendance assignment={assignment} />
      <AttendanceSums attendance={assignment.attendance} />
      {can.includes('change') && (
        <span className="entry-actions">
          <FormButton label={words.change} of={workPlace.name} title={words.changeAssignment} look="link">
            {(close) => <ChangeAssignment assignment={assignment} onClose={close} />}
          </FormButton>
          {!endsOn && (
            <FormButton label={words.end} of={workPlace.name} title={words.endAssignment} look="link">
              {(close) => <EndAssignment assignment={assignment} onClose={close} />}
            </FormButton>
          )}
        </span>
      )}
    </div>
  );
}

/** Where, from when to when, and with whom. */
export function AssignmentHead({
  assignment: { workPlace, startsOn, endsOn, endReason },
}: {
  assignment: Assignment;
}) {
  const words = development;
  const { id, name, department, supervisor } = workPlace;
  return (
    <div className="dated-item">
      <p className="dated-name">
        <strong>
          <Link to="/werkplekken/$workPlaceId" params={{ workPlaceId: id }}>
            {name}
          </Link>
        </strong>
        <span className="small soft">
          {endsOn ? words.fromTo(formatDate(startsOn), formatDate(endsOn)) : words.from(formatDate(startsOn))}
        </span>
      </p>
      {(department || supervisor) && (
        <p className="small soft">
          {[department, supervisor && `${workPlaces.supervisor}: ${supervisor.name}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {endReason && <p className="small soft">{words.ended(endReason)}</p>}
    </div>
  );
}
