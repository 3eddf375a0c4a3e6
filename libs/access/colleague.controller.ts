import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ColleagueListDto } from './colleague.dto.js';
import { UserService } from './user.service.js';

@ApiTags('Gebruikers')
@Controller('colleagues')
export class ColleagueController {
  constructor(private readonly users: UserService) {}

  @Get()
  @Allow('colleague.view')
  @ApiOperation({
    operationId: 'listColleagues',
    summary: 'Collega’s die in dienst zijn, op naam: om te kiezen wie iets doet of erbij hoort',
  })
  @ApiOkResponse({ type: ColleagueListDto })
  async list(@CurrentActor() actor: Actor): Promise<ColleagueListDto> {
    return { items: await this.users.atWork(actor) };
  }
}
