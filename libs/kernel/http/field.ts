import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';

/**
 * One decorator per field of a DTO: its Dutch name, its range, its example, and from these the validation with its
 * Dutch messages and the API's documentation. A field is required unless `optional`.
 */
export interface FieldOptions<Value> {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null: to empty a value in a PATCH. */
  readonly nullable?: boolean;
  readonly example?: Value;
  readonly description?: string;
}

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function field(
  name: string,
  options: FieldOptions<unknown>,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...schema,
      required: !options.optional,
      ...(options.nullable && { nullable: true }),
      description: capital(options.description ?? name),
      ...(options.example !== undefined && { example: options.example }),
    } as ApiPropertyOptions),
    ValidateIf(
      (_, value: unknown) =>
        !(options.optional && value === undefined) && !(options.nullable && value === null),
    ),
    // Listed from the narrowest to the widest, as decorators read; the widest is checked first.
    ...checks.reverse(),
  );
}
