/** In SQL: whether a participant was told a later thing of the same sort, such as a later contact person. */
export const overtaken = (notice: string): string => `EXISTS (SELECT FROM notice later
  WHERE later.recipient_participant_id = ${notice}.recipient_participant_id
    AND split_part(later.kind, '.', 1) = split_part(${notice}.kind, '.', 1)
    AND (later.created_at, later.id) > (${notice}.created_at, ${notice}.id))`;
