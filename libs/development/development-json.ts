/** Pieces of SQL that the reads of this library share. */
export const colleague = (id: string): string =>
  `(SELECT jsonb_build_object('id', u.id, 'name', u.display_name) FROM app_user u WHERE u.id = ${id})`;

/** ISO 8601 in UTC, as JavaScript writes it. */
export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const list = (item: string, order: string, rest: string): string =>
  `(SELECT coalesce(jsonb_agg(${item} ORDER BY ${order}), '[]') FROM ${rest})`;

/** First and last day of a date range; the last is null as long as none is known. */
export const days = (range: string): string =>
  `'startsOn', lower(${range}), 'endsOn', CASE WHEN NOT upper_inf(${range}) THEN upper(${range}) - 1 END`;
