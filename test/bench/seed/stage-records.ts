import type { Pool } from 'pg';

const hours = (places: number): string => `(8 + s.n * 7 % ${places})`;
const coach = 's.coach';
const whose = 's.trajectory_id, s.participant_id';

/**
 * What is recorded in the stages of the register, as much as a coach would: by far most rows of a dossier stand here.
 * From the stage periods that are there already, in sets; which of them has what follows from its number, so that two
 * runs fill the same. `s` is a stage period with its days.
 */
const statements: readonly string[] = [
  `CREATE TEMP TABLE told_stage AS
   SELECT id, trajectory_id, participant_id, stage, moved_by AS coach, upper_inf(during) AS runs, lower(during) AS since,
     lower(during)::date AS first, coalesce(upper(during), now())::date AS last, row_number() OVER (ORDER BY id) AS n
   FROM stage_period`,

  `INSERT INTO assessment (id, trajectory_id, participant_id, kind, domain, measured_on, finding, recorded_by)
   SELECT gen_random_uuid(), ${whose}, k.kind, k.domain, s.first + k.after, k.finding::jsonb, ${coach}
   FROM told_stage s CROSS JOIN (VALUES
     ('participationStep', NULL, 10, '{"step": 2}'), ('languageLevel', NULL, 10, '{"level": "B1"}'),
     ('observation', NULL, 30, '{"observation": "Werkt rustig door, vraagt hulp als iets onduidelijk is."}'),
     ('lifeDomain', 'housing', 30, '{"signal": "ok", "reason": "Woont op fietsafstand van het werk."}'),
     ('workCapacity', NULL, 50, '{"hoursPerDay": 4, "hoursPerWeek": 16, "limits": "Niet tillen."}'),
     ('participationStep', NULL, 60, '{"step": 3}')) AS k (kind, domain, after, finding)
   WHERE s.stage IN ('diagnose', 'ontwikkeling') AND s.first + k.after <= s.last`,

  `WITH reported AS (
     INSERT INTO diagnosis_outcome (stage_period_id, trajectory_id, participant_id, report_on, advice, recorded_by, recorded_at)
     SELECT s.id, ${whose}, s.last, 'Leerwerkplek, vier uur per dag met vaste begeleiding.', ${coach}, s.since
     FROM told_stage s WHERE s.stage = 'diagnose' AND (NOT s.runs OR s.n % 3 = 0) RETURNING *)
   INSERT INTO diagnosis_report (id, stage_period_id, trajectory_id, participant_id, report_on, advice, route, recorded_by)
   SELECT gen_random_uuid(), stage_period_id, trajectory_id, participant_id, report_on, advice, 'ontwikkeling', recorded_by
   FROM reported`,

  `INSERT INTO uwv_advice (id, trajectory_id, participant_id, state, requested_on, outcome, received_on, granted,
     decided_by, decided_on, recorded_by)
   SELECT gen_random_uuid(), ${whose}, 'decided', s.first, 'positive', s.first + 40, true, 'college van Maastricht',
     s.first + 50, ${coach}
   FROM told_stage s WHERE s.stage = 'diagnose' AND s.n % 6 = 0`,

  `INSERT INTO indication (id, trajectory_id, participant_id, target_group, during, recorded_by)
   SELECT DISTINCT ON (s.participant_id, g.code) gen_random_uuid(), ${whose}, g.code, daterange(s.first, NULL), ${coach}
   FROM told_stage s JOIN (VALUES ('bijstand', 2), ('banenafspraak', 3), ('statushouder', 7)) AS g (code, every)
     ON s.n % g.every = 0`,

  `INSERT INTO provision (id, trajectory_id, participant_id, kind, during, reason, recorded_by)
   SELECT gen_random_uuid(), ${whose}, (ARRAY['travel', 'childcare', 'jobCoaching'])[1 + s.n % 3],
     daterange(s.first, s.last, '[]'), 'Kan de werkplek anders niet bereiken.', ${coach}
   FROM told_stage s WHERE s.n % 3 = 0`,

  `WITH plan AS (
     INSERT INTO action_plan (id, trajectory_id, participant_id, number, state, goals, participant_signed_on,
       participant_signed_how, coach_signed_on, coach_signed_how, coach_id, recorded_by)
     SELECT gen_random_uuid(), ${whose}, v.number, CASE v.number WHEN 1 THEN 'replaced' ELSE 'agreed' END,
       '{Vier ochtenden op tijd,Zelf een pauze vragen}',
       s.first, 'paper', s.first, 'paper', ${coach}, ${coach}
     FROM told_stage s CROSS JOIN generate_series(1, 2) AS v (number) WHERE s.stage = 'ontwikkeling'
     RETURNING *
   ), agreed AS (
     INSERT INTO plan_agreement (id, action_plan_id, trajectory_id, participant_id, position, who, what, due_on)
     SELECT gen_random_uuid(), id, trajectory_id, participant_id, 1, 'participant', 'Bij ziekte voor acht uur bellen',
       coach_signed_on + 30
     FROM plan)
   INSERT INTO plan_evaluation (id, action_plan_id, trajectory_id, participant_id, evaluated_on, outcome, note, recorded_by)
   SELECT gen_random_uuid(), id, trajectory_id, participant_id, coach_signed_on + 84, 'onCourse',
     'Komt op tijd; de vrijdag is nog zwaar.', coach_id
   FROM plan`,

  `INSERT INTO work_place (id, name, work, capacity)
   SELECT gen_random_uuid(), 'Werkplaats ' || n, 'Inpakken', 500 FROM generate_series(1, 20) n`,
  `WITH there AS (
     INSERT INTO work_place_assignment (id, work_place_id, trajectory_id, participant_id, during, recorded_by)
     SELECT gen_random_uuid(), w.id, ${whose}, daterange(s.first, CASE WHEN s.runs THEN NULL ELSE s.last + 1 END), ${coach}
     FROM told_stage s JOIN (SELECT id, row_number() OVER () AS n FROM work_place) w ON w.n = 1 + s.n % 20
     WHERE s.stage = 'ontwikkeling' RETURNING *)
   INSERT INTO attendance (id, assignment_id, trajectory_id, participant_id, day, presence, hours, recorded_by)
   SELECT gen_random_uuid(), k.id, k.trajectory_id, k.participant_id, d::date, 'present', 4, k.recorded_by
   FROM there k CROSS JOIN LATERAL generate_series(greatest(lower(k.during), current_date - 60), current_date, '1 day') d
   WHERE upper_inf(k.during) AND extract(isodow FROM d) < 6`,

  `WITH route AS (
     INSERT INTO learning_route (id, trajectory_id, participant_id, kind, title, crebo_code, provider, training_company,
       hours_per_week, starts_on, state, ended_on, certificate_kind, certificate_on, recorded_by)
     SELECT gen_random_uuid(), ${whose}, 'practiceLearning', 'Keukenassistent', '25179', 'Vakschool', 'Bedrijfskeuken', 16,
       s.first, CASE WHEN s.runs THEN 'running' ELSE 'finished' END, CASE WHEN NOT s.runs THEN s.last END,
       CASE WHEN NOT s.runs THEN 'practiceStatement' END, CASE WHEN NOT s.runs THEN s.last END, ${coach}
     FROM told_stage s WHERE s.stage = 'scholing' RETURNING *
   ), learnt AS (
     INSERT INTO work_process (id, learning_route_id, participant_id, position, title, progress, progress_on)
     SELECT gen_random_uuid(), r.id, r.participant_id, p, 'Werkproces ' || p, 'mastered', r.starts_on
     FROM route r CROSS JOIN generate_series(1, 4) p)
   INSERT INTO learning_note (id, learning_route_id, participant_id, noted_on, text, author_id)
   SELECT gen_random_uuid(), r.id, r.participant_id, r.starts_on, 'Werkproces afgetekend; lezen gaat nog langzaam.',
     r.recorded_by
   FROM route r CROSS JOIN generate_series(1, 3)`,

  `WITH asked AS (
     INSERT INTO employer (id, name, kvk_number, growth_sector, created_by)
     SELECT gen_random_uuid(), 'Werkgever ' || n, (90000000 + n)::text, 'logistics', (SELECT coach FROM told_stage LIMIT 1)
     FROM generate_series(1, (SELECT 10 + count(*) / 200 FROM participant)) n RETURNING *)
   INSERT INTO place (id, employer_id, kind, function_title, hours_from, hours_to, positions, created_by)
   SELECT gen_random_uuid(), e.id, 'vacancy', 'Orderpicker ' || p, 16, 32, 200, e.created_by
   FROM asked e CROSS JOIN generate_series(1, 3) p`,
  `CREATE TEMP TABLE some_place AS SELECT id, employer_id, row_number() OVER () AS n FROM place`,

  `INSERT INTO work_wishes (trajectory_id, version, participant_id, tasks, occupations, sectors, hours_from, hours_to,
     limits, recorded_by)
   SELECT s.trajectory_id, 1, s.participant_id, '{warehouse}', '{orderpicker}', '{logistics}', 16, ${hours(24)} + 16,
     '{lifting}', ${coach}
   FROM told_stage s WHERE s.stage = 'plaatsing'`,
  `WITH placed AS (
     INSERT INTO placement (id, trajectory_id, participant_id, employer_id, place_id, function_title, hours, contract_form,
       state, proposed_on, starts_on, end_reason, created_by)
     SELECT gen_random_uuid(), ${whose}, p.employer_id, p.id, 'Orderpicker', ${hours(24)}, 'fixedTerm', o.state, s.first,
       CASE o.state WHEN 'started' THEN s.last END, CASE o.state WHEN 'notMatched' THEN 'Te ver reizen' END, ${coach}
     FROM told_stage s
     CROSS JOIN (VALUES ('notMatched', 0), ('started', 1)) AS o (state, n)
     JOIN some_place p ON p.n = 1 + (s.n * 3 + o.n) % (SELECT count(*) FROM some_place)
     WHERE s.stage = 'plaatsing' AND (o.n = 0 OR NOT s.runs OR s.n % 2 = 0) RETURNING *
   ), helped AS (
     INSERT INTO placement_instrument (id, placement_id, participant_id, kind, state, starts_on, decided_by, decided_on,
       created_by)
     SELECT gen_random_uuid(), id, participant_id, 'wageCostSubsidy', 'granted', starts_on, 'college van Vaals', starts_on,
       created_by FROM placed WHERE state = 'started' RETURNING *)
   INSERT INTO wage_value (id, instrument_id, participant_id, percent, set_on, again_on, recorded_by)
   SELECT gen_random_uuid(), id, participant_id, 60, starts_on - 14, starts_on + 351, created_by FROM helped`,
  // The places hold who works there, as the trigger that is silent now would have kept it.
  `UPDATE place p SET taken = w.taken FROM (SELECT place_id, count(*) AS taken FROM placement
     WHERE state = 'started' GROUP BY place_id) w WHERE w.place_id = p.id`,

  `WITH term AS (
     INSERT INTO deadline (id, trajectory_id, participant_id, kind, stage, owner_id, due_on, state, closed_at, part,
       counts_from, length, unit, soon_on, subject_id)
     SELECT gen_random_uuid(), ${whose}, 'aftercare', 'nazorg', ${coach}, t.due, t.state,
       CASE t.state WHEN 'open' THEN NULL ELSE now() END, m.part, w.starts_on, m.months, 'maanden', t.due - 14, w.id
     FROM told_stage s JOIN placement w ON w.trajectory_id = s.trajectory_id AND w.state = 'started'
     CROSS JOIN (VALUES (1, 1), (2, 3), (3, 6), (4, 12)) AS m (part, months)
     CROSS JOIN LATERAL (SELECT (w.starts_on + make_interval(months => m.months))::date AS due) d
     CROSS JOIN LATERAL (SELECT d.due, CASE WHEN d.due < current_date THEN 'met' WHEN s.runs THEN 'open'
       ELSE 'cancelled' END AS state) t
     WHERE s.stage = 'nazorg' RETURNING *
   ), held AS (
     INSERT INTO check_in (id, deadline_id, placement_id, trajectory_id, participant_id, outcome, concluded_by, concluded_at)
     SELECT gen_random_uuid(), id, subject_id, trajectory_id, participant_id, CASE state WHEN 'met' THEN 'stable' END,
       CASE state WHEN 'met' THEN owner_id END, CASE state WHEN 'met' THEN now() END FROM term RETURNING *)
   INSERT INTO check_in_side (check_in_id, side, participant_id, spoken_on, reached, note, author_id)
   SELECT id, side, participant_id, current_date, true, 'Loopt goed; vraagt om meer uren.', concluded_by
   FROM held CROSS JOIN (VALUES ('employer'), ('participant')) AS v (side) WHERE outcome IS NOT NULL`,

  `INSERT INTO case_journal (at, type, actor_id, participant_id, trajectory_id, facts)
   SELECT measured_on, 'assessment.recorded', recorded_by, participant_id, trajectory_id,
     jsonb_build_object('kind', kind, 'domain', domain, 'measuredOn', measured_on) FROM assessment
   UNION ALL SELECT coach_signed_on, 'actionPlan.agreed', recorded_by, participant_id, trajectory_id,
     jsonb_build_object('number', number, 'agreedOn', coach_signed_on) FROM action_plan
   UNION ALL SELECT proposed_on, 'placement.proposed', created_by, participant_id, trajectory_id,
     jsonb_build_object('functionTitle', function_title, 'employer', 'Werkgever') FROM placement`,
  'DROP TABLE told_stage, some_place',
];

/** On one connection, whose triggers are silent. */
export async function recordStages(connections: Pool): Promise<void> {
  const client = await connections.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    client.release();
  }
}
