import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateOnly, Id } from '#kernel/http/fields.js';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

const id = { type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' } as const;
const firstDay = { type: String, format: 'date', example: '2026-12-01', description: 'Eerste dag' } as const;
const lastDay = { type: String, format: 'date', example: '2026-12-18', description: 'Laatste dag' } as const;

@ApiSchema({ name: 'NewSubstitution' })
export class NewSubstitutionDto {
  @Id('afwezige collega')
  absentUserId!: string;

  @Id('vervanger')
  substituteId!: string;

  @DateOnly('eerste dag', { example: '2026-12-01' })
  from!: string;

  @DateOnly('laatste dag', { example: '2026-12-18' })
  until!: string;
}

@ApiSchema({ name: 'SubstitutionChange' })
export class SubstitutionChangeDto {
  @DateOnly('laatste dag', { example: '2026-12-18' })
  until!: string;
}

@ApiSchema({ name: 'ArrangedSubstitution' })
export class ArrangedSubstitutionDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty(firstDay)
  from!: string;

  @ApiProperty(lastDay)
  until!: string;

  @ApiProperty({
    type: Boolean,
    description:
      'De vervanging duurt, met wat eraan voorafgaat, zo lang dat overdragen van de caseload het voorstel is',
    example: false,
  })
  transferProposed!: boolean;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 1 })
  version!: number;
}

@ApiSchema({ name: 'Substitution' })
class SubstitutionDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie afwezig is' })
  absent!: ColleagueNameDto;

  @ApiProperty({ type: ColleagueNameDto, description: 'Wie waarneemt' })
  substitute!: ColleagueNameDto;

  @ApiProperty(firstDay)
  from!: string;

  @ApiProperty(lastDay)
  until!: string;

  @ApiProperty({
    type: Boolean,
    description:
      'De vervanging duurt, met wat eraan voorafgaat, zo lang dat overdragen van de caseload het voorstel is',
    example: false,
  })
  transferProposed!: boolean;

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

@ApiSchema({ name: 'SubstitutionPage' })
export class SubstitutionPageDto {
  @ApiProperty({ type: [SubstitutionDto] })
  items!: SubstitutionDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor van de volgende bladzijde; leeg op de laatste',
    example: 'WyIwMTkwYTVjMiJd',
  })
  nextCursor!: string | null;
}
