import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { CandidateState } from './match-candidate.repository.js';
import { candidateStates } from './match-candidate.repository.js';
import { MatchDecisionDto } from './match-decision.dto.js';

@ApiSchema({ name: 'MatchSide' })
class MatchSideDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  participantId!: string;

  @ApiProperty({
    type: String,
    description: 'Zoals een lijst de naam schrijft',
    example: 'Heijden, Truus van der',
  })
  name!: string;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a41' })
  recordId!: string;

  @ApiProperty({ type: String, example: 'podium24' })
  source!: string;

  @ApiProperty({ type: String, description: 'Oud cliëntnummer', example: 'K70001' })
  sourceId!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-05-01' })
  recordedOn!: string | null;

  @ApiProperty({ type: Boolean, description: 'Of het gelijk is staat bij de redenen', example: true })
  bsnKnown!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Wat de bron gaf',
    example: { givenName: 'Truus', surname: 'Heijden', birthDate: '1987-03-14' },
  })
  values!: object;
}

@ApiSchema({ name: 'MatchCandidate' })
class MatchCandidateDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a42' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een beslissing', example: 1 })
  version!: number;

  @ApiProperty({ enum: candidateStates, example: 'open' })
  state!: CandidateState;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    description: 'Hoe zeer zij op elkaar lijken',
    example: 0.82,
  })
  score!: number;

  @ApiProperty({ type: [String], example: ['De voornaam is gelijk.', 'De geboortedatum is gelijk.'] })
  reasons!: string[];

  @ApiProperty({ type: MatchSideDto })
  left!: MatchSideDto;

  @ApiProperty({ type: MatchSideDto })
  right!: MatchSideDto;
}

@ApiSchema({ name: 'MergePreview' })
class MergePreviewDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Het dossier dat blijft',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  })
  keptId!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Het dossier dat erin opgaat',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a44',
  })
  mergedId!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'De gegevens van het dossier daarna, zonder BSN',
    example: { givenName: 'Truus', surname: 'Heijden', birthDate: '1987-03-14' },
  })
  values!: object;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Per gegeven waar het dan vandaan komt',
    example: { givenName: { source: 'podium24', recordedOn: '2024-05-01' } },
  })
  provenance!: object;
}

@ApiSchema({ name: 'MatchCandidateDetail' })
export class MatchCandidateDetailDto extends MatchCandidateDto {
  @ApiProperty({
    type: MergePreviewDto,
    nullable: true,
    description: 'Wat samenvoegen nu zou doen; null als er al beslist is',
  })
  merger!: MergePreviewDto | null;

  @ApiProperty({
    type: [MatchDecisionDto],
    description: 'Wat er eerder over is beslist, de oudste beslissing eerst',
  })
  history!: MatchDecisionDto[];
}

@ApiSchema({ name: 'MatchCandidatePage' })
export class MatchCandidatePageDto {
  @ApiProperty({ type: [MatchCandidateDto], description: 'De waarschijnlijkste eerst' })
  items!: MatchCandidateDto[];

  @ApiProperty({ type: String, nullable: true, example: 'WyIwLjgyIiwiMDE5MGE1YzIiXQ' })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'Merger' })
export class MergerDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'De samenvoeging',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a43',
  })
  mergeId!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Het dossier dat blijft',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  })
  keptId!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Het dossier dat erin opgaat',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a44',
  })
  mergedId!: string;
}

@ApiSchema({ name: 'StandingMerger' })
class StandingMergerDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a43' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a44' })
  mergedId!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:30:00.000Z' })
  mergedAt!: Date;
}

@ApiSchema({ name: 'StandingMergers' })
export class StandingMergersDto {
  @ApiProperty({ type: [StandingMergerDto], description: 'De nieuwste eerst' })
  items!: StandingMergerDto[];
}

@ApiSchema({ name: 'RecentMerger' })
class RecentMergerDto extends StandingMergerDto {
  @ApiProperty({ type: String, description: 'Het dossier dat erin opging', example: 'Heyden, T. van der' })
  mergedName!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    description: 'Het dossier dat bleef',
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10',
  })
  keptId!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  keptName!: string;

  @ApiProperty({ type: String, description: 'Wie het deed', example: 'Iris Lemmens' })
  mergedByName!: string;
}

@ApiSchema({ name: 'MergerPage' })
export class MergerPageDto {
  @ApiProperty({ type: [RecentMergerDto], description: 'De nieuwste eerst' })
  items!: RecentMergerDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Voor de volgende bladzijde', example: null })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'UndoneMerger' })
export class UndoneMergerDto {
  @ApiProperty({
    type: [String],
    description: 'Velden die intussen gewijzigd zijn en daarom bij het behouden dossier blijven',
    example: ['phone'],
  })
  stayed!: string[];
}
