import { asLocal } from '../../../parts/dates.js';
import type { Trajectory } from '../dossier-query.js';

/** Something that has to be done or is planned, of whichever kind. */
export type WorkItem =
  | { readonly kind: 'task'; readonly on: string | null; readonly task: Trajectory['tasks'][number] }
  | { readonly kind: 'deadline'; readonly on: string; readonly deadline: Trajectory['deadlines'][number] }
  | {
      readonly kind: 'appointment';
      readonly on: string;
      readonly appointment: Trajectory['appointments'][number];
    };

/** All that is open, what comes first on top; without a day at the end. */
export function workItems({ tasks, deadlines, appointments }: Trajectory): WorkItem[] {
  const items: WorkItem[] = [
    ...deadlines.map((deadline) => ({ kind: 'deadline', on: deadline.dueOn, deadline }) as const),
    ...tasks.map((task) => ({ kind: 'task', on: task.dueOn, task }) as const),
    ...appointments.map(
      (appointment) =>
        ({ kind: 'appointment', on: asLocal(appointment.at).slice(0, 10), appointment }) as const,
    ),
  ];
  return items.sort((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999'));
}
