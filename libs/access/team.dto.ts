import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Text } from '#kernel/http/fields.js';

@ApiSchema({ name: 'TeamName' })
export class TeamNameDto {
  @Text('naam', { max: 100, example: 'Team Heuvelland' })
  name!: string;
}

@ApiSchema({ name: 'Team' })
export class TeamDto {
  @ApiProperty({ type: String, format: 'uuid', example: '0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a11' })
  id!: string;

  @ApiProperty({ type: String, example: 'Team Heuvelland' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'Stuur mee als If-Match bij een wijziging', example: 1 })
  version!: number;
}

@ApiSchema({ name: 'TeamList' })
export class TeamListDto {
  @ApiProperty({ type: [TeamDto] })
  items!: TeamDto[];
}
