import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'TextWarning' })
export class TextWarningDto {
  @ApiProperty({ type: String, description: 'Het veld waarin het staat', example: 'advice' })
  field!: string;

  @ApiProperty({ type: [String], example: ['medicatie'] })
  words!: readonly string[];

  @ApiProperty({
    type: String,
    example:
      'Dit lijkt een medisch gegeven: medicatie. Schrijf alleen op wat iemand kan en niet kan, geen diagnoses of medicijnen.',
  })
  detail!: string;
}

/** What an answer says of free text that may hold medical data. It is kept all the same. */
export const warningsProperty: ApiPropertyOptions = {
  type: [TextWarningDto],
  description:
    'Waarschuwingen bij vrije tekst die medische gegevens lijkt te bevatten; het is wel opgeslagen',
};
