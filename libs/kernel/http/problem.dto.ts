import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { NeedDto } from './need.dto.js';

@ApiSchema({ name: 'InputLocation' })
class InputLocationDto {
  @ApiProperty({
    required: false,
    type: String,
    description: 'JSON-pointer in de body',
    example: '#/person/birthDate',
  })
  pointer?: string;

  @ApiProperty({ required: false, type: String, description: 'Naam van de parameter', example: 'limit' })
  name?: string;
}

@ApiSchema({ name: 'InputProblem' })
class InputProblemDto {
  @ApiProperty({ enum: ['body', 'query', 'path', 'header'], example: 'body' })
  in!: string;

  @ApiProperty({ type: InputLocationDto })
  location!: InputLocationDto;

  @ApiProperty({ type: String, example: 'isCalendarDate' })
  code!: string;

  @ApiProperty({ type: String, example: 'Geboortedatum is geen geldige datum (jjjj-mm-dd).' })
  detail!: string;
}

@ApiSchema({ name: 'Problem' })
export class ProblemDto {
  @ApiProperty({ type: String, example: 'about:blank' })
  type!: string;

  @ApiProperty({ type: Number, example: 409 })
  status!: number;

  @ApiProperty({
    type: String,
    description: 'Vaste code waarop een programma kan vertakken',
    example: 'step-incomplete',
  })
  code!: string;

  @ApiProperty({ type: String, example: 'Er ontbreekt nog iets' })
  title!: string;

  @ApiProperty({ type: String, example: 'Dit kan nog niet: diagnoserapport ontbreekt.' })
  detail!: string;

  @ApiProperty({ type: [InputProblemDto], required: false })
  errors?: InputProblemDto[];

  @ApiProperty({ type: [String], required: false, example: ['diagnoserapport ontbreekt'] })
  missing?: string[];

  @ApiProperty({
    type: [NeedDto],
    required: false,
    description: 'Hetzelfde, met waar het wordt vastgelegd, als de regel dat weet',
  })
  needs?: NeedDto[];
}
