import { Body, Controller, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { LearningProgressService } from './learning-progress.service.js';
import { LearningNoteChangeDto, LearningNoteRequestDto, ProgressRequestDto } from './learning-request.dto.js';
import { LearningRouteRecordedDto } from './learning.dto.js';

@ApiTags('Scholing')
@Controller()
export class LearningProgressController {
  constructor(private readonly progress: LearningProgressService) {}

  @Post('learning-routes/:id/notes')
  @Allow('learning.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addLearningNote',
    summary: 'Noteer hoe het gaat; alleen begeleiders lezen het',
  })
  @ApiCreatedResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409)
  note(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() note: LearningNoteRequestDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.progress.note(actor, id, note);
  }

  @Patch('learning-notes/:id')
  @Allow('learning.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeLearningNote', summary: 'Verbeter een notitie van uzelf' })
  @ApiOkResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409)
  changeNote(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: LearningNoteChangeDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.progress.changeNote(actor, id, version, change);
  }

  @Put('work-processes/:id/progress')
  @Allow('learning.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'recordWorkProcess',
    summary: 'Iemand oefent een werkproces, of heeft het behaald',
  })
  @ApiOkResponse({ type: LearningRouteRecordedDto })
  @ApiRefusals(400, 404, 409)
  record(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() progress: ProgressRequestDto,
  ): Promise<LearningRouteRecordedDto> {
    return this.progress.record(actor, id, version, progress);
  }
}
