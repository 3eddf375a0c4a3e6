import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { type ContactWay, contactWays } from '#participant/person.rules.js';
import { type Stage, stages } from '#trajectory/stage.rules.js';

@ApiSchema({ name: 'OfferedPerson' })
export class OfferedPersonDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'In hele jaren; leeg als de geboortedatum niet bekend is',
    example: 34,
  })
  age!: number | null;

  @ApiProperty({ type: String, enum: stages, example: 'ontwikkeling' })
  stage!: Stage;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Gemeente, vier cijfers van het CBS',
    example: '0935',
  })
  municipalityCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0612345678' })
  phone!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'truus@example.nl' })
  email!: string | null;

  @ApiProperty({
    type: String,
    enum: contactWays,
    nullable: true,
    description: 'Hoe de deelnemer het liefst bereikt wordt',
    example: 'phone',
  })
  preferredContact!: ContactWay | null;
}
