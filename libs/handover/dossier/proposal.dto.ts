import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { HandoverDeadlineDto, HandoverTaskDto } from './dossier.dto.js';
import { HandoverDraftDto } from './dossier-request.dto.js';

const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

@ApiSchema({ name: 'HandoverProposedLine' })
class ProposedLineDto {
  @ApiProperty({ type: String, example: '“Ik wil weer met mijn handen werken.”' })
  text!: string;

  @ApiProperty({
    type: String,
    description: 'Waar dit staat',
    example: 'plan van aanpak 2, van 3 oktober 2026',
  })
  source!: string;
}

@ApiSchema({ name: 'HandoverProposedAppointment' })
class ProposedAppointmentDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty(instant)
  at!: string;

  @ApiProperty({ type: String, format: 'date', description: 'De dag, in Nederland', example: '2026-12-08' })
  on!: string;

  @ApiProperty({ type: String, example: 'participant' })
  withWhom!: string;
}

@ApiSchema({ name: 'KeptHandoverDraft' })
class KeptDraftDto {
  @ApiProperty({ type: HandoverDraftDto })
  content!: HandoverDraftDto;

  @ApiProperty(instant)
  savedAt!: string;
}

@ApiSchema({ name: 'HandoverProposal' })
export class ProposalDto {
  @ApiProperty({ type: ColleagueNameDto, description: 'Wie overdraagt' })
  contactPerson!: ColleagueNameDto;

  @ApiProperty({ type: [ProposedLineDto] })
  mustKnow!: ProposedLineDto[];

  @ApiProperty({ type: [ProposedLineDto], description: 'Woord voor woord zoals het is opgeschreven' })
  participantWords!: ProposedLineDto[];

  @ApiProperty({ type: [ProposedLineDto] })
  agreements!: ProposedLineDto[];

  @ApiProperty({ type: [ProposedLineDto] })
  situation!: ProposedLineDto[];

  @ApiProperty({ type: [ProposedAppointmentDto], description: 'Vanaf vandaag; kies welke de volgende is' })
  appointments!: ProposedAppointmentDto[];

  @ApiProperty({ type: [HandoverTaskDto] })
  openTasks!: HandoverTaskDto[];

  @ApiProperty({ type: [HandoverDeadlineDto] })
  deadlines!: HandoverDeadlineDto[];

  @ApiProperty({ type: KeptDraftDto, nullable: true, description: 'Wat u eerder schreef en niet verzond' })
  draft!: KeptDraftDto | null;
}
