import { Injectable } from '@nestjs/common';
import type { Tx } from '#kernel/tx.js';
import { rows } from '#kernel/tx.js';

const name = `list_name(r.person->>'givenName', r.person->>'initials', r.person->>'prefix', r.person->>'surname',
  r.person->>'partnerPrefix', r.person->>'partnerSurname')`;

/** Messages about referrals. The message's id is the notice's, so telling twice is impossible. */
@Injectable()
export class ReferralNoticeRepository {
  /** The outcome as it is by now: a referral that was sent back may have been submitted again. */
  async tellReferrer(tx: Tx, id: string, referralId: string): Promise<void> {
    await rows(
      tx,
      `INSERT INTO notice (id, kind, recipient_user_id, channel, participant_id, referral_id, body)
       SELECT $1, 'referral.' || r.state, r.referrer_id, 'inApp', r.participant_id, r.id, format(
         CASE r.state
           WHEN 'accepted' THEN 'De aanmelding van %1$s is aangenomen. Het aanspreekpunt is %2$s.'
           WHEN 'refused' THEN 'De aanmelding van %1$s is geweigerd. De reden: %3$s'
           ELSE 'De aanmelding van %1$s is teruggestuurd om aan te vullen. De reden: %3$s' END,
         ${name}, contact.display_name, r.state_reason)
       FROM referral r
       LEFT JOIN caseload_entry e ON e.trajectory_id = r.trajectory_id
       LEFT JOIN app_user contact ON contact.id = e.contact_person_id
       WHERE r.id = $2 AND r.state IN ('accepted', 'refused', 'incomplete')
       ON CONFLICT (id) DO NOTHING`,
      [id, referralId],
    );
  }

  async tellContactPerson(tx: Tx, id: string, referralId: string): Promise<void> {
    await rows(
      tx,
      `INSERT INTO notice (id, kind, recipient_user_id, channel, participant_id, referral_id, body)
       SELECT $1, 'referral.assigned', e.contact_person_id, 'inApp', r.participant_id, r.id,
         format('U bent het aanspreekpunt van %s, aangemeld door %s.', e.participant_name, referrer.display_name)
       FROM referral r
       JOIN caseload_entry e ON e.trajectory_id = r.trajectory_id AND e.ended_at IS NULL
       JOIN app_user referrer ON referrer.id = r.referrer_id
       WHERE r.id = $2
       ON CONFLICT (id) DO NOTHING`,
      [id, referralId],
    );
  }
}
