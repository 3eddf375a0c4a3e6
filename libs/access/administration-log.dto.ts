import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { cursorShapes, readCursor, writeCursor } from '#kernel/http/paging.js';
import type { ReadLine } from './administration-log.repository.js';
import type { AdministrationKind } from './administration-log.rules.js';
import { administrationKinds } from './administration-log.rules.js';
import { ColleagueNameDto } from './colleague-name.dto.js';

@ApiSchema({ name: 'FieldChange' })
class FieldChangeDto {
  @ApiProperty({ type: String, description: 'Welk gegeven', example: 'roles' })
  field!: string;

  @ApiProperty({ type: [String], description: 'Wat er stond; leeg: niets', example: ['jobCoach'] })
  before!: readonly string[];

  @ApiProperty({ type: [String], description: 'Wat er nu staat', example: ['jobCoach', 'teamLead'] })
  after!: readonly string[];
}

@ApiSchema({ name: 'AdministrationLine' })
class AdministrationLineDto {
  @ApiProperty({ type: String, example: '1042' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  at!: string;

  @ApiProperty({ enum: administrationKinds, example: 'user.changed' })
  kind!: AdministrationKind;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie het deed' })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: [FieldChangeDto] })
  changes!: FieldChangeDto[];

  @ApiProperty({ type: String, nullable: true, example: 'Besluit van 1 november' })
  reason!: string | null;
}

@ApiSchema({ name: 'AdministrationPage' })
export class AdministrationPageDto {
  @ApiProperty({ type: [AdministrationLineDto], description: 'Nieuwste eerst' })
  items!: AdministrationLineDto[];

  @ApiProperty({ type: String, nullable: true, example: 'WzEwNDJd' })
  nextCursor!: string | null;
}

export const lineBefore = (cursor: string | undefined): string | null =>
  cursor ? readCursor(cursor, [cursorShapes.number])[0]! : null;

/** `found` has one line more than asked when there are more. */
export function administrationPage(found: ReadLine[], limit: number): AdministrationPageDto {
  const items = found.slice(0, limit);
  return { items, nextCursor: found.length > limit ? writeCursor([Number(items.at(-1)!.id)]) : null };
}
