import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Role } from '#kernel/actor.js';
import { roles } from '#kernel/actor.js';
import { Flag, Id, ListOf, Text, Texts, WholeNumber, WholeNumbers } from '#kernel/http/fields.js';
import { municipalities } from '#kernel/municipalities.rules.js';

const municipalityCodes = municipalities.map(({ code }) => code);
const username = {
  max: 100,
  pattern: /^[A-Za-z0-9._@-]+$/,
  patternName: 'letters, cijfers en . _ @ -',
  example: 'a.reijnders',
};

@ApiSchema({ name: 'NewUser' })
export class NewUserDto {
  @Text('gebruikersnaam', username)
  username!: string;

  @Text('naam', { max: 100, example: 'Anouk Reijnders' })
  displayName!: string;

  @Text('e-mailadres', {
    max: 200,
    optional: true,
    nullable: true,
    pattern: /^[^\s@]+@[^\s@]+$/,
    patternName: 'naam@voorbeeld.nl',
    example: 'a.reijnders@example.nl',
  })
  email?: string;

  @Text('wachtwoord', { min: 12, max: 200, example: 'een lange zin die u onthoudt' })
  password!: string;

  @ListOf('rollen', roles, { min: 1, example: ['jobCoach'] })
  roles!: Role[];

  @Id('team', { optional: true })
  teamId?: string;

  @ListOf('gemeenten', municipalityCodes, { optional: true, example: ['0935'] })
  municipalityCodes?: string[];

  @Texts('vroegere namen', {
    max: 10,
    length: 100,
    optional: true,
    description: 'zoals de export van een vroegere organisatie deze collega noemt',
    example: ['A. Reijnders'],
  })
  formerNames?: string[];

  @WholeNumber('uren per week', {
    min: 1,
    max: 40,
    optional: true,
    example: 36,
    description: 'waaruit het plafond volgt als er geen eigen plafond is',
  })
  weeklyHours?: number;

  @WholeNumber('plafond', {
    min: 1,
    max: 1000,
    optional: true,
    nullable: true,
    example: 60,
    description: 'in punten; leeg: volgens de norm en de uren per week',
  })
  ceilingPoints?: number | null;

  @WholeNumbers('werkdagen', {
    min: 1,
    max: 7,
    most: 7,
    optional: true,
    example: [1, 2, 4],
    description: 'dagen van de week volgens ISO 8601: 1 is maandag',
  })
  workingDays?: number[];
}

@ApiSchema({ name: 'UserChange' })
export class UserChangeDto {
  @Text('naam', { max: 100, optional: true, min: 1, example: 'Anouk Reijnders' })
  displayName?: string;

  @Text('e-mailadres', {
    max: 200,
    optional: true,
    nullable: true,
    pattern: /^[^\s@]+@[^\s@]+$/,
    patternName: 'naam@voorbeeld.nl',
    example: 'a.reijnders@example.nl',
  })
  email?: string | null;

  @ListOf('rollen', roles, { min: 1, optional: true, example: ['jobCoach', 'teamLead'] })
  roles?: Role[];

  @Id('team', { optional: true, nullable: true })
  teamId?: string | null;

  @ListOf('gemeenten', municipalityCodes, { optional: true, example: ['0935'] })
  municipalityCodes?: string[];

  @Texts('vroegere namen', {
    max: 10,
    length: 100,
    optional: true,
    description: 'zoals de export van een vroegere organisatie deze collega noemt',
    example: ['A. Reijnders'],
  })
  formerNames?: string[];

  @WholeNumber('uren per week', {
    min: 1,
    max: 40,
    optional: true,
    example: 36,
    description: 'waaruit het plafond volgt als er geen eigen plafond is',
  })
  weeklyHours?: number;

  @WholeNumber('plafond', {
    min: 1,
    max: 1000,
    optional: true,
    nullable: true,
    example: 60,
    description: 'in punten; leeg: volgens de norm en de uren per week',
  })
  ceilingPoints?: number | null;

  @WholeNumbers('werkdagen', {
    min: 1,
    max: 7,
    most: 7,
    optional: true,
    example: [1, 2, 4],
    description: 'dagen van de week volgens ISO 8601: 1 is maandag',
  })
  workingDays?: number[];

  @Flag('actief', { optional: true })
  active?: boolean;
}

@ApiSchema({ name: 'NewPassword' })
export class NewPasswordDto {
  @Text('wachtwoord', { min: 12, max: 200, example: 'een lange zin die u onthoudt' })
  password!: string;
}

@ApiSchema({ name: 'User' })
export class UserDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10' })
  id!: string;

  @ApiProperty({ type: String, example: 'a.reijnders' })
  username!: string;

  @ApiProperty({ type: String, example: 'Anouk Reijnders' })
  displayName!: string;

  @ApiProperty({ type: String, nullable: true, example: 'a.reijnders@example.nl' })
  email!: string | null;

  @ApiProperty({ enum: roles, isArray: true, example: ['jobCoach'] })
  roles!: Role[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a11',
  })
  teamId!: string | null;

  @ApiProperty({ type: [String], description: 'CBS-codes van de gemeenten', example: ['0935'] })
  municipalityCodes!: string[];

  @ApiProperty({ type: [String], description: 'Namen in vroegere exports', example: ['A. Reijnders'] })
  formerNames!: string[];

  @ApiProperty({ type: 'integer', description: 'Uren per week', example: 36 })
  weeklyHours!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Eigen plafond in punten; leeg: volgens de norm en de uren per week',
    example: null,
  })
  ceilingPoints!: number | null;

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Werkdagen volgens ISO 8601: 1 is maandag',
    example: [1, 2, 4],
  })
  workingDays!: number[];

  @ApiProperty({ type: Boolean, example: true })
  active!: boolean;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 1 })
  version!: number;
}

@ApiSchema({ name: 'UserPage' })
export class UserPageDto {
  @ApiProperty({ type: [UserDto] })
  items!: UserDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor van de volgende bladzijde',
    example: null,
  })
  nextCursor!: string | null;
}
