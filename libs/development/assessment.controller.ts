import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AssessmentService } from './assessment.service.js';
import { AssessmentCorrectionDto, AssessmentRecordedDto, AssessmentRequestDto } from './assessment.dto.js';

@ApiTags('Ontwikkeling')
@Controller()
export class AssessmentController {
  constructor(private readonly assessments: AssessmentService) {}

  @Post('trajectories/:id/assessments')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({ operationId: 'recordAssessment', summary: 'Leg een meting vast; eerdere blijven bewaard' })
  @ApiCreatedResponse({ type: AssessmentRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() assessment: AssessmentRequestDto,
  ): Promise<AssessmentRecordedDto> {
    return this.assessments.add(actor, id, assessment);
  }

  @Post('assessments/:id/corrections')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'correctAssessment',
    summary: 'Vervang een meting die niet klopt; beide blijven',
  })
  @ApiCreatedResponse({ type: AssessmentRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  correct(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() correction: AssessmentCorrectionDto,
  ): Promise<AssessmentRecordedDto> {
    return this.assessments.correct(actor, id, correction);
  }
}
