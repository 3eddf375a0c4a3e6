import type { PipeTransform } from '@nestjs/common';
import { Param } from '@nestjs/common';
import { isId } from '../id.js';
import { Refusal, refusals } from '../refusal.js';

/** Something that is no identifier names nothing: the same 404 as an identifier that does not exist. */
class ExistingShape implements PipeTransform {
  transform(value: unknown): string {
    if (!isId(value)) throw new Refusal(refusals.notFound);
    return value.toLowerCase();
  }
}

/** An identifier in the path. */
export const PathId = (name = 'id'): ParameterDecorator => Param(name, new ExistingShape());
