import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneOf } from '#kernel/http/fields.js';
import { type MailChoice, mailChoices } from './mail.rules.js';

@ApiSchema({ name: 'MailChoice' })
export class MailChoiceDto {
  @OneOf('welke e-mail', mailChoices, {
    description: 'alle berichten, alleen wat op u wacht, of niets',
    example: 'urgent',
  })
  choice!: MailChoice;
}

@ApiSchema({ name: 'MailPreference' })
export class MailPreferenceDto {
  @ApiProperty({
    type: String,
    enum: [...mailChoices],
    description: 'Alle berichten, alleen wat op u wacht, of niets',
    example: 'urgent',
  })
  choice!: MailChoice;

  @ApiProperty({ type: String, nullable: true, example: 'a.reijnders@doorloop.example' })
  address!: string | null;

  @ApiProperty({ type: Boolean, description: 'De mailserver weigert dit adres', example: false })
  addressRefused!: boolean;

  @ApiProperty({ type: Boolean, description: 'Of hier e-mail wordt verstuurd', example: true })
  mailOn!: boolean;
}
