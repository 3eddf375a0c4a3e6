import { termKeys, terms } from '#trajectory/term.rules.js';

const constant = (rules: object): string => `'${JSON.stringify(rules).replaceAll("'", "''")}'::json`;
const ofEach = <Value>(of: (kind: (typeof termKeys)[number]) => Value) =>
  constant(Object.fromEntries(termKeys.map((kind) => [kind, of(kind)])));

const labels = ofEach((kind) => terms[kind].label);
const parties = ofEach((kind) => terms[kind].responsible);

/** How near a due date is. */
export const urgencies = ['overdue', 'soon', 'later'] as const;

/** What a deadline is called. */
export const deadlineLabel = (row: string): string => `${labels} ->> ${row}.kind`;

/** What reads show of a deadline, as arguments of json_build_object: which, whose turn it is, and how near on a day. */
export const deadlineColumns = (row: string, today: string): string => `'kind', ${row}.kind,
  'label', ${deadlineLabel(row)}, 'responsible', ${parties} ->> ${row}.kind, 'dueOn', ${row}.due_on,
  'urgency', CASE WHEN ${row}.due_on < ${today} THEN 'overdue' WHEN ${row}.soon_on <= ${today} THEN 'soon' ELSE 'later' END`;
