import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { HotReads } from '#kernel/hot-reads.js';
import type { ExportedCase } from './caseload-export.rules.js';
import { Parameters, prepared, selectedRows, sortColumns } from './caseload-rows.js';
import type { CaseloadSelection } from './caseload.rules.js';

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Amsterdam')::date`;

@Injectable()
export class CaseloadExportRepository {
  constructor(private readonly reads: HotReads) {}

  /**
   * All rows of a selection, and a line in the access log for each person: what leaves with a file is looked at one
   * by one. Null when there are more than `most`; then nothing was taken along, and nothing is noted.
   */
  async cases(actor: Actor, selection: CaseloadSelection, most: number): Promise<ExportedCase[] | null> {
    const parameters = new Parameters();
    const condition = selectedRows(selection, actor, parameters);
    const { column, way } = sortColumns[selection.sort];
    const limit = parameters.add(most, 'int');
    const reader = parameters.add(actor.userId, 'uuid');
    const { values, ...read } = prepared(
      `WITH rows AS MATERIALIZED (
        SELECT * FROM caseload_entry WHERE ${condition} ORDER BY ${column} ${way}, trajectory_id ${way} LIMIT ${limit} + 1
      ), fitting AS MATERIALIZED (SELECT * FROM rows WHERE (SELECT count(*) FROM rows) <= ${limit}),
      logged AS (
        INSERT INTO access_log (actor_id, action, participant_ids)
        SELECT ${reader}, 'caseload.exported', ARRAY[participant_id] FROM fitting GROUP BY participant_id
      )
      SELECT CASE WHEN (SELECT count(*) FROM rows) <= ${limit} THEN coalesce((
        SELECT json_agg(json_build_object('name', e.participant_name, 'birthDate', e.birth_date,
          'municipalityCode', e.municipality_code, 'contactPerson', u.display_name, 'stage', e.stage,
          'stageSince', ${dayOf('e.stage_since')}, 'suspended', e.suspended,
          'nextDueOn', CASE WHEN isfinite(e.next_due_on) THEN e.next_due_on END, 'nextDueKind', e.next_due_kind,
          'handoverTo', receiver.display_name, 'endedOn', ${dayOf('e.ended_at')})
          ORDER BY e.${column} ${way}, e.trajectory_id ${way})
        FROM fitting e
        JOIN app_user u ON u.id = e.contact_person_id
        LEFT JOIN handover h ON h.id = e.open_handover_id
        LEFT JOIN app_user receiver ON receiver.id = h.to_user_id), '[]') END AS json`,
      parameters,
    );
    return JSON.parse((await this.reads.json(actor, read, values)) ?? 'null') as ExportedCase[] | null;
  }
}
