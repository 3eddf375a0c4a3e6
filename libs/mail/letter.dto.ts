import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { OneOf } from '#kernel/http/fields.js';
import { PageQuery } from '#kernel/http/paging.js';
import { type LetterKind, letterKinds } from './letter.rules.js';

const id = { type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' } as const;
const instant = { type: String, format: 'date-time', example: '2026-12-01T08:15:30.000Z' } as const;

export class LetterQuery extends PageQuery {
  @OneOf('welke', ['toSend', 'sent'], { optional: true, description: 'nog te versturen, of verstuurd' })
  show?: 'toSend' | 'sent';
}

@ApiSchema({ name: 'LetterParticipant' })
class LetterParticipantDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;
}

@ApiSchema({ name: 'LetterItem' })
export class LetterItemDto {
  @ApiProperty(id)
  id!: string;

  @ApiProperty({
    type: String,
    enum: [...letterKinds],
    description: 'Waarover hij gaat, als naam van een gebeurtenis',
    example: 'contactPerson.switched',
  })
  kind!: LetterKind;

  @ApiProperty({ type: LetterParticipantDto })
  participant!: LetterParticipantDto;

  @ApiProperty(instant)
  createdAt!: string;

  @ApiProperty({ ...instant, nullable: true, description: 'Leeg zolang hij niet is verstuurd' })
  sentAt!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true, description: 'Wie hem verstuurde' })
  sentBy!: ColleagueNameDto | null;
}

@ApiSchema({ name: 'LetterPage' })
export class LetterPageDto {
  @ApiProperty({ type: [LetterItemDto] })
  items!: LetterItemDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor van de volgende bladzijde',
    example: 'WyIwMTkwIl0',
  })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'Letter' })
export class LetterDto extends LetterItemDto {
  @ApiProperty({
    type: Boolean,
    description: 'De deelnemer kreeg later een nieuw bericht hierover',
    example: false,
  })
  overtaken!: boolean;

  @ApiProperty({
    type: [String],
    description: 'Voor het venster',
    example: ['T. van der Heijden', 'Dorpstraat 1', '6211 AB  Maastricht'],
  })
  addressLines!: string[];

  @ApiProperty({ type: String, example: 'Beste Truus,\n\nU krijgt een nieuw aanspreekpunt: Bart Kusters.' })
  body!: string;

  @ApiProperty({
    type: [String],
    description: 'Briefhoofd: naam en adres van wie schrijft',
    example: ['Werk in Zicht', 'Postbus 1', '6200 AA  Maastricht'],
  })
  letterhead!: string[];
}
