import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import type { ValidationArguments } from 'class-validator';
import { ValidateBy, ValidateNested } from 'class-validator';
import type { FieldOptions } from './field.js';
import { field, capital } from './field.js';
import type { ListOptions } from './list-fields.js';
import { listed } from './list-fields.js';

/** An object with fields of its own. */
export const Part = (
  name: string,
  type: () => Function,
  options: FieldOptions<object> = {},
): PropertyDecorator =>
  field(
    name,
    options,
    // Swagger asks a function later, if it goes by this very name.
    { type: () => type() } as ApiPropertyOptions,
    ValidateNested(),
    ValidateBy(
      {
        name: 'object',
        validator: {
          validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        },
      },
      {
        message: ({ value }: ValidationArguments) =>
          value === undefined ? `${capital(name)} ontbreekt.` : `${capital(name)} moet een object zijn.`,
      },
    ),
    Type(type as () => new () => object),
  );

/** A list of objects with fields of their own. */
export const Parts = (
  name: string,
  type: () => Function,
  options: ListOptions<object> = {},
): PropertyDecorator =>
  field(
    name,
    options,
    { type: () => [type()], maxItems: options.max ?? 50 } as ApiPropertyOptions,
    ValidateNested({ each: true, message: `${capital(name)} moet een lijst van objecten zijn.` }),
    ...listed(name, options),
    Type(type as () => new () => object),
  );
