import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import type { ValidationArguments } from 'class-validator';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator per field of a DTO: its Dutch name, its range, its example, and from these the validation with its
 * Dutch messages and the API's documentation. A field is required unless `optional`.
 */
interface FieldOptions<Value> {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null: to empty a value in a PATCH. */
  readonly nullable?: boolean;
  readonly example?: Value;
  readonly description?: string;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function field(
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

/** Text that PostgreSQL can hold and a screen can show: no NUL, no lone surrogates, no control characters. */
const ReadableText = (message: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'readableText',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          value.isWellFormed() &&
          !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value),
      },
    },
    { message },
  );

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

interface TextOptions extends FieldOptions<string> {
  /** Characters; 200 unless told. */
  readonly max?: number;
  readonly min?: number;
  readonly pattern?: RegExp;
  /** What the pattern asks, in Dutch: "vier cijfers en twee letters". */
  readonly patternName?: string;
}

/** Free text, trimmed. */
export const Text = (name: string, options: TextOptions = {}): PropertyDecorator => {
  const { max = 200, min = options.optional ? 0 : 1, pattern, patternName = 'de juiste vorm' } = options;
  return field(
    name,
    options,
    { type: String, maxLength: max, minLength: min, ...(pattern && { pattern: pattern.source }) },
    trimmed,
    ...(pattern
      ? [Matches(pattern, { message: `${capital(name)} heeft niet de juiste vorm: ${patternName}.` })]
      : []),
    MaxLength(max, { message: `${capital(name)} mag hoogstens ${max} tekens hebben.` }),
    MinLength(min, {
      message:
        min === 1 ? `${capital(name)} ontbreekt.` : `${capital(name)} moet minstens ${min} tekens hebben.`,
    }),
    ReadableText(`${capital(name)} bevat tekens die niet mogen.`),
    IsString({
      message: ({ value }: ValidationArguments) =>
        value === undefined || value === null
          ? `${capital(name)} ontbreekt.`
          : `${capital(name)} moet tekst zijn.`,
    }),
  );
};

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

export const Flag = (name: string, options: FieldOptions<boolean> = {}): PropertyDecorator =>
  field(
    name,
    { example: true, ...options },
    { type: Boolean },
    IsBoolean({ message: `${capital(name)} moet waar of onwaar zijn (true of false).` }),
  );

interface ListOptions<Value> extends FieldOptions<readonly Value[]> {
  /** 50 unless told. */
  readonly max?: number;
  readonly min?: number;
}

const listed = (name: string, { min = 0, max = 50 }: ListOptions<unknown>): PropertyDecorator[] => [
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

/** A list of identifiers. */
export const Ids = (name: string, options: ListOptions<string> = {}): PropertyDecorator =>
  field(
    name,
    options,
    { type: String, format: 'uuid', isArray: true, maxItems: options.max ?? 50 },
    IsUUID('all', { each: true, message: `${capital(name)} bevat een ongeldige verwijzing.` }),
    ...listed(name, options),
  );

/** An object with fields of its own. */
export const Part = (
  name: string,
  type: () => Function,
  options: FieldOptions<object> = {},
): PropertyDecorator =>
  field(
    name,
    options,
    { type: type as () => Function } as ApiPropertyOptions,
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
    { type: type as () => Function, isArray: true, maxItems: options.max ?? 50 } as ApiPropertyOptions,
    ValidateNested({ each: true, message: `${capital(name)} moet een lijst van objecten zijn.` }),
    ...listed(name, options),
    Type(type as () => new () => object),
  );

interface WrittenOptions extends TextOptions {
  /** Gives the one way of writing it, or nothing when it is no such thing. */
  readonly read: (text: string) => string | undefined;
  /** What is wrong otherwise, in Dutch: "voldoet niet aan de 11-proef". */
  readonly wrong: string;
}

/** Text that can be written in several ways, such as a telephone number: checked, and passed on in the one way. */
export const Written = (name: string, { read, wrong, ...options }: WrittenOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (read(value.trim()) ?? value) : value,
    ),
    ValidateBy(
      { name: 'written', validator: { validate: (value) => typeof value === 'string' && !!read(value) } },
      { message: `${capital(name)} ${wrong}.` },
    ),
    Text(name, options),
  );
