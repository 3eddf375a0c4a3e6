/** A timestamp column as the API writes an instant: ISO 8601 in UTC, with milliseconds. */
export const isoInstant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
