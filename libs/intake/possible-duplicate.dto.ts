import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Flag } from '#kernel/http/fields.js';

@ApiSchema({ name: 'NewDuplicateAdvice' })
export class NewDuplicateAdviceDto {
  @Flag('dezelfde persoon')
  samePerson!: boolean;
}

@ApiSchema({ name: 'DuplicateAdvice' })
class DuplicateAdviceDto {
  @ApiProperty({ type: Boolean, description: 'Onwaar: iemand anders', example: true })
  samePerson!: boolean;

  @ApiProperty({ type: String, example: 'Anouk Reijnders' })
  byName!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T08:15:00.000Z' })
  at!: string;
}

@ApiSchema({ name: 'PossibleDuplicate' })
class PossibleDuplicateDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  participantId!: string;

  @ApiProperty({ type: Number, description: 'Van 0 tot en met 1', example: 0.93 })
  score!: number;

  @ApiProperty({ type: [String], description: 'Waarin ze op elkaar lijken', example: ['Het BSN is gelijk.'] })
  reasons!: string[];

  @ApiProperty({
    type: String,
    description: 'Wie over aanmeldingen beslist ziet de naam, anders voorletters',
    example: 'T. H.',
  })
  name!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Geboortejaar', example: 1987 })
  birthYear!: number | null;

  @ApiProperty({ type: Boolean, description: 'Heeft een lopend traject', example: true })
  inTrajectory!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Alleen voor wie beslist', example: null })
  contactPersonName!: string | null;

  @ApiProperty({
    type: DuplicateAdviceDto,
    nullable: true,
    description: 'Wat de gemeente ervan zegt; wie aanneemt beslist',
    example: null,
  })
  advice!: DuplicateAdviceDto | null;
}

@ApiSchema({ name: 'PossibleDuplicateList' })
export class PossibleDuplicateListDto {
  @ApiProperty({ type: [PossibleDuplicateDto] })
  items!: PossibleDuplicateDto[];
}
