import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { InvolvedColleagueService } from './involved-colleague.service.js';
import { InvolvementDto } from './trajectory-request.dto.js';
import { TrajectoryDto, trajectoryDto } from './trajectory.dto.js';

@ApiTags('Trajecten')
@Controller('trajectories/:id/involved-colleagues')
export class InvolvedColleagueController {
  constructor(private readonly involved: InvolvedColleagueService) {}

  @Post()
  @Allow('trajectory.move')
  @Idempotent()
  @AsksVersion()
  @ApiOperation({ operationId: 'involveColleague', summary: 'Betrek een collega, naast het aanspreekpunt' })
  @ApiCreatedResponse({ type: TrajectoryDto })
  @ApiRefusals(400, 404, 409, 422)
  async add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() involvement: InvolvementDto,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.involved.add(actor, { id, version }, involvement));
  }

  @Delete(':involvedId')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({ operationId: 'releaseColleague', summary: 'Een collega is hier niet meer betrokken' })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(404, 409)
  async remove(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @PathId('involvedId') involvedId: string,
    @ExpectedVersion() version: number,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.involved.remove(actor, { id, version }, involvedId));
  }
}
