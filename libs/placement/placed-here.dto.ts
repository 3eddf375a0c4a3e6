import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { aDay, anId } from './examples.dto.js';
import type { PlacementState } from './placement.rules.js';
import { placementStates } from './placement.rules.js';

@ApiSchema({ name: 'PlacedParticipant' })
class PlacedParticipantDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: String, example: 'Heijden, Truus van der' })
  name!: string;
}

@ApiSchema({ name: 'PlacedHere' })
export class PlacedHereDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty({ type: PlacedParticipantDto })
  participant!: PlacedParticipantDto;

  @ApiProperty({ type: String, example: 'Medewerker huishouding' })
  functionTitle!: string;

  @ApiProperty({ type: Number, description: 'Uren per week', example: 20 })
  hours!: number;

  @ApiProperty({ enum: placementStates, example: 'started' })
  state!: PlacementState;

  @ApiProperty(aDay)
  proposedOn!: string;

  @ApiProperty({ ...aDay, nullable: true })
  startsOn!: string | null;

  @ApiProperty({ ...aDay, nullable: true })
  endedOn!: string | null;
}

@ApiSchema({ name: 'PlacedHereList' })
export class PlacedHereListDto {
  @ApiProperty({ type: [PlacedHereDto], description: 'Nieuwste eerst; alleen wie u mag zien' })
  items!: PlacedHereDto[];
}
