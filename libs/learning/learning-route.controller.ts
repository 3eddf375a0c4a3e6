import { Body, Controller, Delete, Get, Header, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  CertificateRequestDto,
  EndingDto,
  LearningRouteChangeDto,
  LearningRouteRequestDto,
} from './learning-request.dto.js';
import { LearningRouteService } from './learning-route.service.js';
import { LearningRouteRecordedDto, LearningRoutesDto } from './learning.dto.js';

@ApiTags('Scholing')
@Controller()
export class LearningRouteController {
  constructor(private readonly routes: LearningRouteService) {}

  @Get('trajectories/:id/learning-routes')
  @Allow('learning.view')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'listLearningRoutes',
    summary: 'Cursussen en opleidingen in de praktijk; wie het opent wordt bewaard',
  })
  @ApiOkResponse({ type: LearningRoutesDto })
  @ApiRefusals(404)
  of(@CurrentActor() actor: Actor, @PathId() id: string): Promise<string> {
    return this.routes.of(actor, id);
  }

  @Post('trajectories/:id/learning-routes')
  @Allow('learning.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addLearningRoute',
    summary: 'Er begint een cursus of opleiding, in welke fase ook',
  })
  @ApiCreatedResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() route: LearningRouteRequestDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.routes.add(actor, id, route);
  }

  @Patch('learning-routes/:id')
  @Allow('learning.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeLearningRoute', summary: 'Verbeter wat er is afgesproken' })
  @ApiOkResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: LearningRouteChangeDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.routes.change(actor, id, version, change);
  }

  @Put('learning-routes/:id/ending')
  @Allow('learning.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'endLearningRoute',
    summary: 'Afgerond, gedeeltelijk afgerond, uitgevallen of niet doorgegaan',
  })
  @ApiOkResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409)
  end(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() ending: EndingDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.routes.end(actor, id, version, ending);
  }

  @Delete('learning-routes/:id/ending')
  @Allow('learning.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'resumeLearningRoute',
    summary: 'Het einde was een vergissing: zij loopt weer',
  })
  @ApiOkResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(404, 409)
  resume(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<LearningRouteRecordedDto> {
    return this.routes.resume(actor, id, version);
  }

  @Put('learning-routes/:id/certificate')
  @Allow('learning.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'certifyLearningRoute',
    summary: 'Leg het bewijs vast van wat al is afgerond; dat komt vaak later',
  })
  @ApiOkResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409)
  certify(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() certificate: CertificateRequestDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.routes.certify(actor, id, version, certificate);
  }
}
