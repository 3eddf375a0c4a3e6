import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import type { FieldOptions } from './field.js';
import { field, capital } from './field.js';

export interface ListOptions<Value> extends FieldOptions<readonly Value[]> {
  /** 50 unless told. */
  readonly max?: number;
  readonly min?: number;
}

export const listed = (name: string, { min = 0, max = 50 }: ListOptions<unknown>): PropertyDecorator[] => [
  ArrayMaxSize(max, { message: `${capital(name)}: hoogstens ${max}.` }),
  ArrayMinSize(min, { message: `${capital(name)}: minstens ${min}.` }),
  IsArray({ message: `${capital(name)} moet een lijst zijn.` }),
];

export const ListOf = <Value extends string>(
  name: string,
  values: readonly Value[],
  options: ListOptions<Value> = {},
): PropertyDecorator =>
  field(
    name,
    { example: [values[0]], ...options },
    { type: String, isArray: true, enum: [...values], maxItems: options.max ?? 50 },
    IsIn([...values], { each: true, message: `${capital(name)} mag alleen bevatten: ${values.join(', ')}.` }),
    ...listed(name, options),
  );

/** A list of texts, each at most `length` characters. */
export const Texts = (
  name: string,
  options: ListOptions<string> & { readonly length?: number } = {},
): PropertyDecorator => {
  const length = options.length ?? 200;
  return field(
    name,
    options,
    { type: String, isArray: true, maxItems: options.max ?? 50 },
    MaxLength(length, { each: true, message: `${capital(name)}: elk hoogstens ${length} tekens.` }),
    ValidateBy(
      {
        name: 'readableTexts',
        validator: {
          validate: (value: unknown) =>
            Array.isArray(value) &&
            value.every(
              (text) => typeof text === 'string' && text.isWellFormed() && !text.includes('\u0000'),
            ),
        },
      },
      { message: `${capital(name)} bevat tekens die niet mogen.` },
    ),
    ...listed(name, options),
  );
};

/** A list of whole numbers from 1 to `most`. */
export const WholeNumbers = (
  name: string,
  options: ListOptions<number> & { readonly most: number },
): PropertyDecorator =>
  field(
    name,
    options,
    { type: 'integer', isArray: true, minimum: 1, maximum: options.most, maxItems: options.max ?? 50 },
    Max(options.most, { each: true, message: `${capital(name)}: elk hoogstens ${options.most}.` }),
    Min(1, { each: true, message: `${capital(name)}: elk minstens 1.` }),
    IsInt({ each: true, message: `${capital(name)}: alleen hele getallen.` }),
    ...listed(name, options),
  );

/** One or more of a fixed list in the query string: `stage=diagnose&stage=nazorg`. */
export const QueryListOf = <Value extends string>(
  name: string,
  values: readonly Value[],
  options: ListOptions<Value> = {},
): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    ListOf(name, values, options),
  );

/** A list of identifiers. */
export const Ids = (name: string, options: ListOptions<string> = {}): PropertyDecorator =>
  field(
    name,
    options,
    { type: String, format: 'uuid', isArray: true, maxItems: options.max ?? 50 },
    IsUUID('all', { each: true, message: `${capital(name)} bevat een ongeldige verwijzing.` }),
    ...listed(name, options),
  );
