import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Text } from '#kernel/http/fields.js';

@ApiSchema({ name: 'SignIn' })
export class SignInDto {
  @Text('gebruikersnaam', { max: 100, example: 'coach' })
  username!: string;

  @Text('wachtwoord', { max: 200, example: 'een lange zin die u onthoudt' })
  password!: string;
}

@ApiSchema({ name: 'Session' })
export class SessionDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  userId!: string;

  @ApiProperty({ type: String, example: 'Anouk Reijnders' })
  displayName!: string;

  @ApiProperty({ type: [String], example: ['jobCoach'] })
  roles!: string[];

  @ApiProperty({ type: [String], description: 'Wat deze gebruiker mag', example: ['caseload.view'] })
  permissions!: string[];

  @ApiProperty({
    type: [String],
    description: 'Gemeenten (CBS-code) waarvoor deze gebruiker aanmeldt',
    example: ['0935'],
  })
  municipalityCodes!: string[];

  @ApiProperty({
    type: String,
    description: 'Stuur deze waarde bij elke wijziging mee in de header X-CSRF-Token',
    example: 'Jc0d3VQd8a4sYwX2l0b1m9nKfT6zq5h7u8e1r2i3o4k',
  })
  csrfToken!: string;
}
