import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Role } from '#kernel/actor.js';
import { roles } from '#kernel/actor.js';
import { ColleagueNameDto } from './colleague-name.dto.js';

@ApiSchema({ name: 'ColleagueAtWork' })
class ColleagueAtWorkDto extends ColleagueNameDto {
  @ApiProperty({ enum: roles, isArray: true, example: ['jobCoach'] })
  roles!: readonly Role[];

  @ApiProperty({ type: String, nullable: true, example: 'Team Heuvelland' })
  teamName!: string | null;
}

@ApiSchema({ name: 'ColleagueList' })
export class ColleagueListDto {
  @ApiProperty({ type: [ColleagueAtWorkDto] })
  items!: ColleagueAtWorkDto[];
}
