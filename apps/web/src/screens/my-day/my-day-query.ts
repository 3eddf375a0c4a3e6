import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import { answer, api } from '../../api/api.js';

export type MyDay = Schemas['MyDay'];
export type DayTeam = Schemas['MyDayTeam'];
export type DayDeadline = Schemas['MyDayDeadline'];
export type DayTask = Schemas['MyDayTask'];
export type DayAgreement = Schemas['MyDayAgreement'];
export type DayCovering = Schemas['MyDayCovering'];
export type DayCovered = Schemas['MyDayCovered'];
export type DayOwn = Schemas['MyDayOwn'];
export type DayOwnAbsence = Schemas['MyDayOwnAbsence'];
export type DayCoverNeed = Schemas['MyDayCoverNeed'];
export type DayAppointment = Schemas['MyDayAppointment'];

/** What waits for the colleague at work, read again when it changes and when they come back to the window. */
export const myDayQuery = queryOptions({
  queryKey: ['myDay'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/my-day', { signal })),
  refetchOnWindowFocus: 'always',
});

/** Whether nothing waits: what comes later this week is no reason to be uneasy today. */
export const isDone = ({
  handovers,
  deadlines,
  tasks,
  agreements,
  appointments,
  notSeen,
  covered,
  team,
  unreadNotices,
}: MyDay): boolean =>
  unreadNotices === 0 &&
  [
    handovers,
    deadlines.overdue,
    deadlines.today,
    deadlines.soon,
    tasks,
    agreements,
    appointments.today,
    appointments.tomorrow,
    notSeen,
    covered,
    ...(team ? Object.values(team) : []),
  ].every(({ total }) => total === 0);

/** What one knows for the days to come, also when nothing waits today. */
export const isToKnow = ({ covering, own: { absences, lastDay } }: MyDay): boolean =>
  covering.length + absences.length > 0 || lastDay !== null;
