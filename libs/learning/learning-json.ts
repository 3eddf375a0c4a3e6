const colleague = (id: string): string =>
  `(SELECT jsonb_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${id})`;

const workProcesses = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'version', w.version, 'code', w.code,
    'title', w.title, 'progress', w.progress, 'progressOn', w.progress_on, 'certified', w.certified)
    ORDER BY w.position, w.id), '[]')
  FROM work_process w WHERE w.learning_route_id = r.id)`;

/** Newest first; its author can put a note right. */
const notes = (can: string): string => `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id,
    'version', n.version, 'notedOn', n.noted_on, 'text', n.text, 'author', ${colleague('n.author_id')},
    'can', CASE WHEN n.author_id = scope_actor() THEN ${can} -> 'note' -> r.state ELSE '[]' END)
    ORDER BY n.noted_on DESC, n.recorded_at DESC, n.id DESC), '[]')
  FROM learning_note n WHERE n.learning_route_id = r.id)`;

/**
 * A learning route `r` as JSON. `can` is what can be done in its case (see `learningCan`); `helps` is whether the
 * reader helps the participant, and so reads the notes.
 */
export const learningRouteJson = (can: string, helps: string): string => `jsonb_build_object('id', r.id,
  'version', r.version, 'trajectoryId', r.trajectory_id, 'participantId', r.participant_id, 'kind', r.kind,
  'title', r.title, 'creboCode', r.crebo_code, 'provider', r.provider, 'teacher', r.teacher,
  'trainingCompany', CASE
    WHEN r.employer_id IS NOT NULL THEN (SELECT jsonb_build_object('employerId', e.id, 'name', e.name)
      FROM employer e WHERE e.id = r.employer_id)
    WHEN r.training_company IS NOT NULL THEN jsonb_build_object('employerId', NULL, 'name', r.training_company) END,
  'hoursPerWeek', r.hours_per_week, 'startsOn', r.starts_on, 'expectedEndOn', r.expected_end_on, 'state', r.state,
  'endedOn', r.ended_on, 'reached', r.reached, 'endReason', r.end_reason,
  'certificate', CASE WHEN r.certificate_kind IS NOT NULL THEN
    jsonb_build_object('kind', r.certificate_kind, 'issuedOn', r.certificate_on) END,
  'workProcesses', ${workProcesses}, 'notes', CASE WHEN ${helps} THEN ${notes(can)} END,
  'can', ${can} -> 'route' -> r.state)`;
