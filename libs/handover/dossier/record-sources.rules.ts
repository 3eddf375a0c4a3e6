/**
 * What a proposal for an overdrachtsdossier may take from the record, column by column. Before accepting, a receiver has the
 * dossier and no reason to know more: what is not in this table does not get into it by itself, however useful it
 * looks. Read by the spec that compares it with what the statement really reads.
 */
export const mayBeProposed: Readonly<Record<string, readonly string[]>> = {
  trajectory: ['id', 'participant_id', 'active'],
  // Whose case it is, and where it stands; no name, no birth date, no address.
  caseload_entry: ['trajectory_id', 'stage', 'stage_since', 'contact_person_id', 'suspended', 'ended_at'],
  // Who may read it at all.
  participant: ['id', 'contact_person_id', 'team_id', 'reader_ids'],
  app_user: ['id', 'display_name'],
  task: ['id', 'trajectory_id', 'owner_id', 'title', 'due_on', 'done_at'],
  deadline: ['id', 'trajectory_id', 'kind', 'due_on', 'state'],
  // When and with whom; where and what about may tell where somebody lives.
  appointment: ['id', 'trajectory_id', 'starts_at', 'with_whom', 'cancelled_at'],
  action_plan: ['id', 'trajectory_id', 'number', 'state', 'goals', 'participant_signed_on'],
  plan_agreement: ['action_plan_id', 'position', 'who', 'what', 'due_on', 'done_on'],
  // Wished work in the participant's own words; no limits and no remark about them.
  work_wishes: ['trajectory_id', 'occupations', 'recorded_at', 'replaced_at'],
  // That it runs and until when; not why.
  provision: ['id', 'trajectory_id', 'kind', 'during'],
  placement: [
    'id',
    'trajectory_id',
    'employer_id',
    'function_title',
    'hours',
    'state',
    'starts_on',
    'ends_on',
  ],
  employer: ['id', 'name'],
  learning_route: ['id', 'trajectory_id', 'title', 'provider', 'state', 'starts_on', 'expected_end_on'],
  work_place_assignment: ['id', 'trajectory_id', 'work_place_id', 'during'],
  work_place: ['id', 'name'],
  // What was written for an earlier receiver, who accepted.
  handover: ['id', 'trajectory_id', 'state', 'from_user_id', 'closed_at'],
  handover_dossier: ['handover_id', 'number', 'content'],
  handover_draft: ['trajectory_id', 'user_id', 'content', 'saved_at'],
};

/** What a sender may look for and not find, and why it is left out. */
export const neverProposed: Readonly<Record<string, string>> = {
  contact_note: 'said in confidence, for who helps the participant',
  check_in: 'told by the deadline that it belongs to',
  check_in_side: 'said in confidence, for who helps the participant',
  check_in_remark: 'said in confidence, for who helps the participant',
  learning_note: 'said in confidence, for who helps the participant',
  assessment: 'measured: life domains, work capacity and language stay in the record',
  diagnosis_outcome: 'a report stays in the record',
  diagnosis_report: 'a report stays in the record',
  uwv_advice: 'told by the deadline that it belongs to',
  indication: 'the ground of a right is no business of a handover',
  attendance: 'how often somebody came is for who helps them',
  work_process: 'what was learnt stays in the record',
  plan_evaluation: 'how it was judged stays in the record',
  placement_instrument: 'the ground of a right is no business of a handover',
  wage_value: 'what somebody is paid is no business of a handover',
  source_record: 'who somebody is stays in the record',
  referral: 'what was asked of us stays in the record',
  suspension: 'why a trajectory stands still stays in the record',
};
