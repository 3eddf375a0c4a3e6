import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsNumber, Max, Min } from 'class-validator';
import type { FieldOptions } from './field.js';
import { field, capital } from './field.js';

interface NumberOptions extends FieldOptions<number> {
  readonly min: number;
  readonly max: number;
}

const ranged = (name: string, { min, max }: NumberOptions): PropertyDecorator[] => [
  Max(max, { message: `${capital(name)} mag hoogstens ${max} zijn.` }),
  Min(min, { message: `${capital(name)} moet minstens ${min} zijn.` }),
];

export const WholeNumber = (name: string, options: NumberOptions): PropertyDecorator =>
  field(
    name,
    { example: options.min, ...options },
    { type: 'integer', minimum: options.min, maximum: options.max },
    ...ranged(name, options),
    IsInt({ message: `${capital(name)} moet een geheel getal zijn.` }),
  );

/** A number with at most two decimals. */
export const Decimal = (name: string, options: NumberOptions): PropertyDecorator =>
  field(
    name,
    { example: options.min, ...options },
    { type: Number, minimum: options.min, maximum: options.max },
    ...ranged(name, options),
    IsNumber(
      { maxDecimalPlaces: 2, allowNaN: false, allowInfinity: false },
      { message: `${capital(name)} moet een getal zijn met hoogstens twee decimalen.` },
    ),
  );

/** A whole number in the query string. */
export const QueryNumber = (name: string, options: NumberOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    WholeNumber(name, options),
  );
