import { Body, Controller, Delete, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  ActionPlanAgreementDto,
  ActionPlanChangeDto,
  ActionPlanRecordedDto,
  ActionPlanRequestDto,
  AgreementCompletionDto,
  EvaluationRequestDto,
} from './action-plan.dto.js';
import { ActionPlanService } from './action-plan.service.js';

@ApiTags('Ontwikkeling')
@Controller()
export class ActionPlanController {
  constructor(private readonly plans: ActionPlanService) {}

  @Post('trajectories/:id/action-plans')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({ operationId: 'draftActionPlan', summary: 'Begin een plan van aanpak, of het volgende' })
  @ApiCreatedResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(400, 404, 409)
  draft(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() plan: ActionPlanRequestDto,
  ): Promise<ActionPlanRecordedDto> {
    return this.plans.draft(actor, id, plan);
  }

  @Post('action-plans/:id/continuations')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'continueActionPlan',
    summary: 'Begin het volgende plan met de doelen van een eerder plan, en met de afspraken die openstaan',
  })
  @ApiCreatedResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(400, 404, 409)
  goOn(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ActionPlanRecordedDto> {
    return this.plans.goOn(actor, id);
  }

  @Patch('action-plans/:id')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'changeActionPlan',
    summary: 'Wijzig een plan waar nog niemand mee akkoord is',
  })
  @ApiOkResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(400, 404, 409)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: ActionPlanChangeDto,
  ): Promise<ActionPlanRecordedDto> {
    return this.plans.change(actor, id, version, change);
  }

  @Put('action-plans/:id/agreement')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'agreeActionPlan',
    summary: 'Deelnemer en coach zijn akkoord; het plan geldt en vervangt het vorige',
  })
  @ApiOkResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  agree(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() agreement: ActionPlanAgreementDto,
  ): Promise<ActionPlanRecordedDto> {
    return this.plans.agree(actor, id, version, agreement);
  }

  @Post('action-plans/:id/evaluations')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'evaluateActionPlan',
    summary: 'Leg een evaluatie vast; de termijn is gehaald en de volgende begint',
  })
  @ApiCreatedResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  evaluate(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() evaluation: EvaluationRequestDto,
  ): Promise<ActionPlanRecordedDto> {
    return this.plans.evaluate(actor, id, evaluation);
  }

  @Put('plan-agreements/:id/completion')
  @Allow('development.write')
  @ApiOperation({
    operationId: 'meetPlanAgreement',
    summary: 'Een afspraak uit het plan is gedaan; mag twee keer',
  })
  @ApiOkResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  meet(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { doneOn }: AgreementCompletionDto,
  ): Promise<ActionPlanRecordedDto> {
    return this.plans.meet(actor, id, doneOn);
  }

  @Delete('plan-agreements/:id/completion')
  @Allow('development.write')
  @ApiOperation({
    operationId: 'reopenPlanAgreement',
    summary: 'Toch niet gedaan: de afspraak staat weer open; mag twee keer',
  })
  @ApiOkResponse({ type: ActionPlanRecordedDto })
  @ApiRefusals(404, 409)
  reopen(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ActionPlanRecordedDto> {
    return this.plans.reopen(actor, id);
  }
}
