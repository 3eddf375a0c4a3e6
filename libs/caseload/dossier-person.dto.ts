import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';

@ApiSchema({ name: 'DossierPerson' })
export class DossierPersonDto {
  @ApiProperty({ type: String, nullable: true, example: 'Truus' })
  givenName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'T.M.' })
  initials!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'van der' })
  prefix!: string | null;

  @ApiProperty({ type: String, example: 'Heijden' })
  surname!: string;

  @ApiProperty({ type: String, nullable: true, example: 'de' })
  partnerPrefix!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Bruin' })
  partnerSurname!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1987-03-14' })
  birthDate!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'V' })
  gender!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Bergstraat 12' })
  addressLine!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '6211 AB' })
  postcode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Maastricht' })
  town!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'CBS-code', example: '0935' })
  municipalityCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0612345678' })
  phone!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'truus@example.nl' })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Nederlands' })
  language!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'phone' })
  preferredContact!: string | null;
}

@ApiSchema({ name: 'ValueOrigin' })
export class ValueOriginDto {
  @ApiProperty({
    type: String,
    description: 'Bron, of person als een collega het invoerde',
    example: 'annex',
  })
  source!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-05-01' })
  recordedOn!: string | null;

  @ApiProperty({ type: ColleagueNameDto, nullable: true })
  enteredBy!: ColleagueNameDto | null;
}

@ApiSchema({ name: 'DossierSource' })
export class DossierSourceDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a21' })
  id!: string;

  @ApiProperty({ type: String, example: 'podium24' })
  source!: string;

  @ApiProperty({ type: String, description: 'Oud cliëntnummer, of de aanmelding', example: 'K70001' })
  sourceId!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-05-01' })
  recordedOn!: string | null;
}
