import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ListOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { ContactNoteDto } from './contact-note.dto.js';
import type { TimelineKind } from './timeline.rules.js';
import { timelineKinds } from './timeline.rules.js';

const id = '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10';

export class TimelineQuery extends PageQuery {
  /** One value in a query string is no list yet. */
  @Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat()))
  @ListOf('soorten', timelineKinds, {
    optional: true,
    min: 1,
    description: 'welke soorten regels; herhaal de parameter voor meer dan een, zonder keuze alle',
    example: ['contact', 'task'],
  })
  kinds?: TimelineKind[];
}

@ApiSchema({ name: 'TimelineLine' })
class TimelineLineDto {
  @ApiProperty({ type: String, example: '4711' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-22T10:15:00.000Z' })
  at!: string;

  @ApiProperty({ enum: timelineKinds, example: 'stage' })
  kind!: TimelineKind;

  @ApiProperty({
    type: String,
    description: 'Vaste code van de gebeurtenis',
    example: 'stage.moved',
  })
  type!: string;

  @ApiProperty({
    type: String,
    description: 'De gebeurtenis in woorden',
    example: 'Van diagnose naar ontwikkeling',
  })
  sentence!: string;

  @ApiProperty({ type: String, description: 'Wie het deed', example: 'Anouk Reijnders' })
  actorName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: id })
  trajectoryId!: string | null;

  @ApiProperty({
    type: ContactNoteDto,
    nullable: true,
    description: 'Bij een contactmoment: wat er besproken is, voor het zorgteam',
  })
  note!: ContactNoteDto | null;
}

@ApiSchema({ name: 'TimelinePage' })
export class TimelinePageDto {
  @ApiProperty({ type: [TimelineLineDto] })
  items!: TimelineLineDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Geef deze waarde mee als `cursor` voor de volgende bladzijde; null op de laatste',
    example: 'WyI0NzExIl0',
  })
  nextCursor!: string | null;
}
