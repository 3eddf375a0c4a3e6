import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import type { ValidationArguments } from 'class-validator';
import { IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { holdsBsn } from '../bsn.rules.js';
import type { FieldOptions } from './field.js';
import { field, capital } from './field.js';

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

const WithoutBsn = (name: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'withoutBsn',
      validator: { validate: (value: unknown) => typeof value !== 'string' || !holdsBsn(value) },
    },
    { message: `${capital(name)} bevat een burgerservicenummer; dat hoort alleen bij de persoonsgegevens.` },
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
  /** People write a BSN anywhere; where it does not belong it is refused, or it would lie there in the clear. */
  readonly withoutBsn?: boolean;
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
    ...(options.withoutBsn ? [WithoutBsn(name)] : []),
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
