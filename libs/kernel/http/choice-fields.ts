import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import type { ValidationArguments } from 'class-validator';
import { IsBoolean, IsIn, IsUUID, ValidateBy } from 'class-validator';
import type { FieldOptions } from './field.js';
import { field, capital } from './field.js';

/** A calendar date that exists, `yyyy-mm-dd`, between 1900 and 2199. */
export const DateOnly = (name: string, options: FieldOptions<string> = {}): PropertyDecorator =>
  field(
    name,
    { example: '2026-12-01', ...options },
    { type: String, format: 'date' },
    ValidateBy(
      { name: 'calendarDate', validator: { validate: isCalendarDate } },
      {
        message: ({ value }: ValidationArguments) =>
          value === undefined || value === null
            ? `${capital(name)} ontbreekt.`
            : `${capital(name)} is geen geldige datum (jjjj-mm-dd).`,
      },
    ),
  );

export function isCalendarDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** An instant, ISO 8601 with its offset: `2026-12-01T10:30:00+01:00`. */
export const Instant = (name: string, options: FieldOptions<string> = {}): PropertyDecorator =>
  field(
    name,
    { example: '2026-12-01T10:30:00+01:00', ...options },
    { type: String, format: 'date-time' },
    ValidateBy(
      { name: 'instant', validator: { validate: isInstant } },
      {
        message: ({ value }: ValidationArguments) =>
          value === undefined || value === null
            ? `${capital(name)} ontbreekt.`
            : `${capital(name)} is geen geldig tijdstip (jjjj-mm-ddTuu:mm:ss+uu:mm).`,
      },
    ),
  );

const written = /^(.{10})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

function isInstant(value: unknown): boolean {
  const date = typeof value === 'string' ? written.exec(value)?.[1] : undefined;
  return date !== undefined && isCalendarDate(date);
}

/** The identifier of something else. */
export const Id = (name: string, options: FieldOptions<string> = {}): PropertyDecorator =>
  field(
    name,
    { example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10', ...options },
    { type: String, format: 'uuid' },
    IsUUID('all', { message: `${capital(name)} is geen geldige verwijzing.` }),
  );

/** One of a fixed list. */
export const OneOf = <Value extends string>(
  name: string,
  values: readonly Value[],
  options: FieldOptions<Value> = {},
): PropertyDecorator =>
  field(
    name,
    { example: values[0], ...options },
    { type: String, enum: [...values] },
    IsIn([...values], { message: `${capital(name)} moet een van deze zijn: ${values.join(', ')}.` }),
  );

/** `true` or `false` in the query string. */
export const QueryFlag = (name: string, options: FieldOptions<boolean> = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    Flag(name, options),
  );

export const Flag = (name: string, options: FieldOptions<boolean> = {}): PropertyDecorator =>
  field(
    name,
    { example: true, ...options },
    { type: Boolean },
    IsBoolean({ message: `${capital(name)} moet waar of onwaar zijn (true of false).` }),
  );
