import { Refusal, refusals } from '../refusal.js';
import { QueryNumber, Text } from './fields.js';

/** A list is paged by key: the cursor says after which row to go on, so pages stay right while rows are added. */
export class PageQuery {
  @QueryNumber('aantal per bladzijde', { min: 1, max: 100, optional: true, example: 50 })
  limit?: number;

  @Text('cursor', {
    max: 500,
    optional: true,
    description: 'waarde van `nextCursor` van de vorige bladzijde',
  })
  cursor?: string;
}

type CursorKey = readonly (string | number)[];

export const writeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key in a cursor. `shape` says of each part what it must look like; a cursor we did not write is refused. */
export function readCursor(cursor: string, shape: readonly RegExp[]): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === shape.length &&
      shape.every((part, n) => part.test(String(key[n])))
    ) {
      return key.map(String);
    }
  } catch {
    // Falls through to the refusal: an unreadable cursor is a wrong one.
  }
  throw wrongCursor();
}

export const wrongCursor = (): Refusal =>
  new Refusal(refusals.invalidInput, {}, [
    {
      in: 'query',
      location: { name: 'cursor' },
      code: 'cursor',
      detail: 'Cursor klopt niet. Begin opnieuw bij de eerste bladzijde.',
    },
  ]);

export const cursorShapes = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  number: /^\d{1,18}$/,
  date: /^(\d{4}-\d\d-\d\d|infinity)$/,
  text: /^[^\u0000]{0,200}$/,
} as const;
