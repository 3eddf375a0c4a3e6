import { ValidateBy } from 'class-validator';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { holdsBsn } from '#kernel/bsn.rules.js';
import { Text } from '#kernel/http/fields.js';

const typed = {
  max: 200,
  example: 'Heijden, Truus 14-03-1987',
  description: 'naam, geboortedatum of oud cliëntnummer; een tikfout mag',
} as const;

/** An address ends up in logs and histories on its way; a BSN may not. */
const NoBsn = ValidateBy(
  { name: 'noBsn', validator: { validate: (value) => typeof value !== 'string' || !holdsBsn(value) } },
  { message: 'Zoekvraag bevat een BSN. Dat mag niet in een adres: zoek ermee via participant-searches.' },
);

export class SearchQuery {
  @NoBsn
  @Text('zoekvraag', typed)
  q!: string;
}

/** What must not stand in an address: a BSN. */
@ApiSchema({ name: 'ParticipantSearch' })
export class ParticipantSearchDto {
  @Text('zoekvraag', { ...typed, optional: true })
  q?: string;

  @Text('BSN', {
    optional: true,
    max: 11,
    example: '999990019',
    description: 'BSN, negen cijfers; dan telt alleen het BSN',
  })
  bsn?: string;
}

@ApiSchema({ name: 'FoundParticipant' })
class FoundParticipantDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  participantId!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1987-03-14' })
  birthDate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Maastricht' })
  town!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'CBS-code', example: '0935' })
  municipalityCode!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Fase van het lopende traject; leeg als er geen loopt',
    example: 'diagnose',
  })
  stage!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  contactPerson!: ColleagueNameDto | null;
}

@ApiSchema({ name: 'FoundParticipants' })
export class FoundParticipantsDto {
  @ApiProperty({ type: [FoundParticipantDto], description: 'Hoogstens twintig, de beste eerst' })
  items!: FoundParticipantDto[];
}
