import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { Text, WholeNumbers } from '#kernel/http/fields.js';

const time = {
  optional: true,
  nullable: true,
  max: 5,
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  patternName: 'uu:mm',
  description: 'leeg: de hele dag',
} as const;

@ApiSchema({ name: 'WorkingWeekChange' })
export class WorkingWeekChangeDto {
  @WholeNumbers('werkdagen', {
    min: 1,
    max: 7,
    most: 7,
    example: [1, 2, 4],
    description: 'dagen van de week volgens ISO 8601: 1 is maandag',
  })
  workingDays!: number[];

  @Text('bereikbaar vanaf', { ...time, example: '09:00' })
  reachableFrom?: string | null;

  @Text('bereikbaar tot', { ...time, example: '12:30' })
  reachableUntil?: string | null;
}

@ApiSchema({ name: 'WorkingWeek' })
export class WorkingWeekDto {
  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ type: 'integer', isArray: true, description: 'Werkdagen; 1 is maandag', example: [1, 2, 4] })
  workingDays!: number[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Te bellen vanaf; leeg: de hele dag',
    example: '09:00',
  })
  reachableFrom!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Te bellen tot', example: '12:30' })
  reachableUntil!: string | null;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 1 })
  version!: number;

  @ApiProperty({ enum: ['change'], isArray: true, description: 'Wat u ermee kunt', example: ['change'] })
  can!: readonly 'change'[];
}
