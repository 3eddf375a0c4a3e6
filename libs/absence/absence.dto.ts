import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { DateOnly, Id, OneOf } from '#kernel/http/fields.js';
import { type AbsenceKind, absenceKinds } from './absence.rules.js';

const id = { type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' } as const;
const day = (description: string, example: string) =>
  ({ type: String, format: 'date', description, example }) as const;

@ApiSchema({ name: 'NewAbsence' })
export class NewAbsenceDto {
  @Id('collega')
  userId!: string;

  @OneOf('soort', absenceKinds)
  kind!: AbsenceKind;

  @DateOnly('eerste dag', { example: '2026-12-01' })
  from!: string;

  @DateOnly('laatste dag', {
    optional: true,
    nullable: true,
    example: '2026-12-18',
    description: 'leeg zolang niet bekend is tot wanneer',
  })
  until?: string | null;
}

@ApiSchema({ name: 'AbsenceChange' })
export class AbsenceChangeDto {
  @OneOf('soort', absenceKinds, { optional: true })
  kind?: AbsenceKind;

  @DateOnly('laatste dag', { optional: true, nullable: true, example: '2026-12-18' })
  until?: string | null;
}

@ApiSchema({ name: 'LastDay' })
export class LastDayDto {
  @DateOnly('laatste werkdag', { example: '2026-12-31' })
  lastDay!: string;
}

@ApiSchema({ name: 'Absence' })
export class AbsenceDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ enum: absenceKinds, description: 'Afwezig of met verlof; nooit waarom', example: 'leave' })
  kind!: AbsenceKind;

  @ApiProperty(day('Eerste dag', '2026-12-01'))
  from!: string;

  @ApiProperty({ ...day('Laatste dag; leeg zolang die niet bekend is', '2026-12-18'), nullable: true })
  until!: string | null;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 1 })
  version!: number;

  @ApiProperty({
    enum: ['change', 'end'],
    isArray: true,
    description: 'Wat u ermee kunt',
    example: ['change', 'end'],
  })
  can!: readonly ('change' | 'end')[];
}

@ApiSchema({ name: 'LeavingColleague' })
class LeavingColleagueDto {
  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty(day('Laatste werkdag', '2026-12-31'))
  lastDay!: string;

  @ApiProperty({ enum: ['change'], isArray: true, description: 'Wat u ermee kunt', example: ['change'] })
  can!: readonly 'change'[];
}

@ApiSchema({ name: 'AbsenceList' })
export class AbsenceListDto {
  @ApiProperty({ type: [AbsenceDto], description: 'Wie nu of straks afwezig is' })
  absences!: AbsenceDto[];

  @ApiProperty({ type: [LeavingColleagueDto], description: 'Wie uit dienst gaat' })
  leaving!: LeavingColleagueDto[];
}
