import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { formatDay, formatFromNow } from '../../parts/dates.js';
import { dossierHandover as words, handovers } from '../../words/words.js';
import { DossierPart, type Reading } from './dossier-part.js';
import type { Handover } from './handover-query.js';
import { MeetingDialog } from './meeting-dialog.js';

/** When and where sender, receiver and participant meet; and the way to one's own calendar. */
export function HandoverMeeting({
  handover,
  reading,
  onTooLate,
}: {
  handover: Handover;
  reading: Reading;
  onTooLate: (why: string) => void;
}) {
  const { meeting: title } = handovers;
  const [open, setOpen] = useState(false);
  const { id, meeting, can } = handover;
  const plan = can.includes('planMeeting') && (
    <>
      <Button onClick={() => setOpen(true)}>{meeting ? words.moveMeeting : words.planMeeting}</Button>
      <MeetingDialog handover={handover} open={open} onClose={() => setOpen(false)} onTooLate={onTooLate} />
    </>
  );
  if (!meeting?.meetingOn)
    return (
      plan && (
        <section className="panel">
          <h2>{title}</h2>
          <p className="soft">{words.noMeeting}</p>
          <div className="row handover-meeting-actions">{plan}</div>
        </section>
      )
    );
  const { meetingOn, meetingTime, meetingPlace, meetingNote } = meeting;
  return (
    <DossierPart part="meeting" title={title} reading={reading}>
      <p>
        <strong>
          {[formatDay(meetingOn), meetingTime && words.at(meetingTime)].filter(Boolean).join(', ')}
        </strong>{' '}
        <span className="soft">{formatFromNow(meetingOn)}</span>
      </p>
      {meetingPlace && <p>{[words.places[meetingPlace], meetingNote].filter(Boolean).join(': ')}</p>}
      <div className="row handover-meeting-actions">
        {meetingTime && (
          <a href={`/api/v1/handovers/${id}/invitation`} download="driegesprek.ics">
            {words.toCalendar}
          </a>
        )}
        {plan}
      </div>
    </DossierPart>
  );
}
