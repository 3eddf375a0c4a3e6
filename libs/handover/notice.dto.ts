import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';

const id = { type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

export class NoticeQuery extends PageQuery {
  @OneOf('welke', ['all', 'unread'], { optional: true, description: 'alle berichten, of alleen ongelezen' })
  show?: 'all' | 'unread';
}

@ApiSchema({ name: 'Notice' })
class NoticeDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({
    type: String,
    description: 'Waarover het gaat, als naam van een gebeurtenis',
    example: 'handover.offered',
  })
  kind!: string;

  @ApiProperty({ type: String, example: 'Anouk Reijnders wil Heijden, Truus van der aan u overdragen.' })
  body!: string;

  @ApiProperty({ ...id, nullable: true })
  participantId!: string | null;

  @ApiProperty({ ...id, nullable: true })
  handoverId!: string | null;

  @ApiProperty(instant)
  createdAt!: string;

  @ApiProperty({ ...instant, nullable: true, description: 'Leeg zolang u het niet hebt gelezen' })
  readAt!: string | null;
}

@ApiSchema({ name: 'NoticePage' })
export class NoticePageDto {
  @ApiProperty({ type: [NoticeDto] })
  items!: NoticeDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor van de volgende bladzijde; leeg op de laatste',
    example: 'WyIxNzk2MTEwMDAwMDAwMDAwIl0',
  })
  nextCursor!: string | null;
}
