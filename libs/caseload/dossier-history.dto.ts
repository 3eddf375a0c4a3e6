import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { stages } from '#trajectory/stage.rules.js';

@ApiSchema({ name: 'DossierStage' })
export class DossierStageDto {
  @ApiProperty({ enum: stages, example: 'diagnose' })
  stage!: string;

  @ApiProperty({ type: String, example: 'entry' })
  move!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Opnieuw onderzoek nodig' })
  reason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-11-02T09:30:00+00:00',
  })
  to!: string | null;

  @ApiProperty({ type: ColleagueNameDto })
  movedBy!: ColleagueNameDto;
}

@ApiSchema({ name: 'DossierContactPerson' })
export class DossierContactPersonDto {
  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-11-02T09:30:00+00:00',
  })
  to!: string | null;
}

@ApiSchema({ name: 'DossierInvolved' })
export class DossierInvolvedDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Van de betrokkenheid, niet van de collega',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a28',
  })
  id!: string;

  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: String, example: 'workSupervisor' })
  role!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00+00:00' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-11-02T09:30:00+00:00',
  })
  to!: string | null;
}

@ApiSchema({ name: 'DossierSuspension' })
export class DossierSuspensionDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a25' })
  id!: string;

  @ApiProperty({ type: String, example: 'illness' })
  reason!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-02' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Leeg: loopt nog',
    example: '2026-12-01',
  })
  to!: string | null;

  @ApiProperty({ type: String, format: 'date', example: '2026-12-01' })
  expectedEndOn!: string;
}
