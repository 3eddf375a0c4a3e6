import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata, ValidationError } from '@nestjs/common';
import type { InputProblem } from '../refusal.js';
import { Refusal, refusals } from '../refusal.js';

type Place = InputProblem['in'];
const places: Record<string, Place> = { body: 'body', query: 'query', param: 'path', custom: 'body' };

/**
 * Only what a DTO declares comes in, and every problem is named at once, in Dutch, with its place.
 * The messages come from the field decorators.
 */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
    });
  }

  override async transform(given: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const value = given ?? (mayBeLeftOut(metadata.metatype) ? {} : given);
    const place = places[metadata.type] ?? 'body';
    if (place === 'body' && metadata.metatype && metadata.type === 'body' && !isObject(value)) {
      throw new Refusal(refusals.invalidInput, {}, [
        { in: 'body', location: { pointer: '#' }, code: 'object', detail: 'Stuur een JSON-object.' },
      ]);
    }
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (error instanceof InvalidInput) {
        throw new Refusal(refusals.invalidInput, {}, problems(error.errors, place));
      }
      throw error;
    }
  }

  override createExceptionFactory() {
    return (errors: ValidationError[] = []): unknown => new InvalidInput(errors);
  }
}

class InvalidInput extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super();
  }
}

/** A body of which every part is optional, by a static of its class: who has nothing to say sends none. */
const mayBeLeftOut = (metatype: unknown): boolean =>
  typeof metatype === 'function' && 'mayBeLeftOut' in metatype;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function problems(errors: readonly ValidationError[], place: Place, path = ''): InputProblem[] {
  return errors.flatMap((error) => {
    const here = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
      in: place,
      location: place === 'body' ? { pointer: `#${here}` } : { name: error.property },
      code,
      detail: code === 'whitelistValidation' ? `Onbekend veld: ${error.property.slice(0, 60)}.` : message,
    }));
    return [...own, ...problems(error.children ?? [], place, here)];
  });
}
