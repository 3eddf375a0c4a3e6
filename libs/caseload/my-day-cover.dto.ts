import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import { aDay, anId } from './casework.dto.js';

@ApiSchema({ name: 'MyDayCovering' })
export class MyDayCoveringDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: ColleagueNameDto, description: 'Voor wie u waarneemt' })
  colleague!: ColleagueNameDto;

  @ApiProperty({ ...aDay, description: 'Eerste dag' })
  from!: string;

  @ApiProperty({ ...aDay, description: 'Laatste dag' })
  until!: string;

  @ApiProperty({ type: 'integer', description: 'Lopende trajecten die u nu ziet', example: 14 })
  cases!: number;

  @ApiProperty({
    enum: ['colleague', 'substitute', 'nobody'],
    description: 'Wie er daarna is: de collega zelf, een (andere) vervanger, of nog niemand',
    example: 'colleague',
  })
  after!: 'colleague' | 'substitute' | 'nobody';
}

@ApiSchema({ name: 'MyDayOwnAbsence' })
class OwnAbsenceDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ enum: ['away', 'leave'], example: 'leave' })
  kind!: 'away' | 'leave';

  @ApiProperty({ ...aDay, description: 'Eerste dag' })
  from!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'Laatste dag; leeg zolang die niet bekend is' })
  until!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Op hoeveel van die dagen, vanaf vandaag, u zou werken; leeg zonder einde',
    example: 14,
  })
  workingDays!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Voor hoeveel daarvan een vervanger er is',
    example: 12,
  })
  coveredDays!: number | null;

  @ApiProperty({ ...aDay, nullable: true, description: 'De laatste dag met een vervanger' })
  coveredUntil!: string | null;
}

@ApiSchema({ name: 'MyDayOwn' })
export class MyDayOwnDto {
  @ApiProperty({ type: 'integer', description: 'Lopende trajecten als aanspreekpunt', example: 14 })
  cases!: number;

  @ApiProperty({ type: [OwnAbsenceDto], description: 'Nu of straks' })
  absences!: OwnAbsenceDto[];

  @ApiProperty({ ...aDay, nullable: true, description: 'Laatste werkdag, als u uit dienst gaat' })
  lastDay!: string | null;
}

@ApiSchema({ name: 'MyDayCoverNeed' })
class CoverNeedDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: ColleagueNameDto })
  colleague!: ColleagueNameDto;

  @ApiProperty({ enum: ['absence', 'leaving', 'closed', 'longSubstitution'], example: 'absence' })
  reason!: 'absence' | 'leaving' | 'closed' | 'longSubstitution';

  @ApiProperty({ type: 'integer', description: 'Lopende trajecten', example: 14 })
  cases!: number;

  @ApiProperty({ ...aDay, description: 'Sinds wanneer het wacht' })
  raisedOn!: string;

  @ApiProperty({ ...aDay, nullable: true, description: 'Voor wanneer het geregeld moet zijn' })
  dueOn!: string | null;

  @ApiProperty({ type: Boolean, example: false })
  reminded!: boolean;

  @ApiProperty({ type: Boolean, description: 'De manager is ingelicht', example: false })
  escalated!: boolean;
}

@ApiSchema({ name: 'MyDayCoverNeeds' })
export class MyDayCoverNeedsDto {
  @ApiProperty({ type: 'integer', example: 1 })
  total!: number;

  @ApiProperty({ type: [CoverNeedDto], description: 'Wat het eerst geregeld moet zijn bovenaan' })
  items!: CoverNeedDto[];
}
