import { CalendarDays } from 'lucide-react';
import { formatTime } from '../../parts/dates.js';
import { myDay as words } from '../../words/words.js';
import { DayCard } from './day-card.js';
import { DayLine } from './day-line.js';
import type { DayAppointment, MyDay } from './my-day-query.js';

/** Where to be, at what time, today and tomorrow. */
export function AppointmentsCard({ appointments: { today, tomorrow } }: Pick<MyDay, 'appointments'>) {
  const part = (name: string, items: readonly DayAppointment[]) => [
    <li key={name} className="day-part">
      {name}
    </li>,
    ...items.map((appointment) => <Appointment key={appointment.id} appointment={appointment} />),
  ];
  return (
    <DayCard
      title={words.appointments}
      icon={<CalendarDays className="icon" aria-hidden />}
      total={today.total + tomorrow.total}
      atOnce={14}
      lines={[
        ...part(today.total > 0 ? words.todayPart : words.nothingToday, today.items),
        ...(tomorrow.total > 0 ? part(words.tomorrowPart, tomorrow.items) : []),
      ]}
    />
  );
}

function Appointment({ appointment }: { appointment: DayAppointment }) {
  const { at, minutes, place, withWhom, note, participant, owner } = appointment;
  return (
    <DayLine
      lead={
        <time dateTime={at} className="day-time number">
          {formatTime(at)}
        </time>
      }
      participant={participant}
      detail={[words.with[withWhom], place, words.minutes(minutes), note].filter(Boolean).join(' · ')}
      owner={owner}
    />
  );
}
