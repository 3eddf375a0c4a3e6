import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { DiagnosisService } from './diagnosis.service.js';
import { ExitService } from './exit.service.js';
import { ReopeningService } from './reopening.service.js';
import { StageService } from './stage.service.js';
import { SuspensionService } from './suspension.service.js';
import {
  DiagnosisOutcomeDto,
  ExitRequestDto,
  ReopeningRequestDto,
  StageMoveDto,
  SuspensionCorrectionDto,
  SuspensionDaysDto,
  SuspensionRequestDto,
} from './trajectory-request.dto.js';
import { terms } from './term.rules.js';
import { TrajectoryReading } from './trajectory-reading.service.js';
import { DiagnosisRecordedDto, MovedDeadlinesDto, TrajectoryDto, trajectoryDto } from './trajectory.dto.js';

@ApiTags('Trajecten')
@Controller('trajectories/:id')
export class TrajectoryController {
  constructor(
    private readonly reading: TrajectoryReading,
    private readonly stages: StageService,
    private readonly diagnoses: DiagnosisService,
    private readonly suspensions: SuspensionService,
    private readonly exits: ExitService,
    private readonly reopenings: ReopeningService,
  ) {}

  @Get()
  @Allow('trajectory.view')
  @ApiOperation({
    operationId: 'getTrajectory',
    summary: 'Een traject, met wat u ermee kunt en wat nog ontbreekt',
  })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(404)
  async get(@CurrentActor() actor: Actor, @PathId() id: string): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.reading.open(actor, id));
  }

  @Put('stage')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({ operationId: 'moveStage', summary: 'Naar de volgende fase, of met een reden terug' })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(400, 404, 409, 422)
  async moveStage(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { stage, ...move }: StageMoveDto,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.stages.move(actor, { id, version }, { to: stage, ...move }));
  }

  @Put('diagnosis')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({ operationId: 'recordDiagnosis', summary: 'Leg diagnoserapport en advies vast' })
  @ApiOkResponse({ type: DiagnosisRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  async recordDiagnosis(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() outcome: DiagnosisOutcomeDto,
  ): Promise<DiagnosisRecordedDto> {
    const recorded = await this.diagnoses.record(actor, { id, version }, outcome);
    return { ...trajectoryDto(actor, recorded), warnings: medicalWarnings({ advice: outcome.advice }) };
  }

  @Put('suspension')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({ operationId: 'suspendTrajectory', summary: 'Schort het traject op; termijnen staan stil' })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(400, 404, 409)
  async suspend(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() suspension: SuspensionRequestDto,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.suspensions.suspend(actor, { id, version }, suspension));
  }

  @Patch('suspensions/:suspensionId')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({
    operationId: 'correctSuspension',
    summary: 'Corrigeer de dagen van een opschorting; open termijnen worden opnieuw berekend',
  })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(400, 404, 409, 422)
  async correctSuspension(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @PathId('suspensionId') suspensionId: string,
    @ExpectedVersion() version: number,
    @Body() correction: SuspensionCorrectionDto,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(
      actor,
      await this.suspensions.correct(actor, { id, version }, suspensionId, correction),
    );
  }

  @Post('suspensions/:suspensionId/correction-previews')
  @HttpCode(200)
  @Allow('trajectory.move')
  @ApiOperation({
    operationId: 'previewSuspensionCorrection',
    summary: 'Wat een correctie zou verschuiven; er verandert niets',
  })
  @ApiOkResponse({ type: MovedDeadlinesDto })
  @ApiRefusals(400, 404, 409, 422)
  async previewCorrection(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @PathId('suspensionId') suspensionId: string,
    @Body() days: SuspensionDaysDto,
  ): Promise<MovedDeadlinesDto> {
    const moved = await this.suspensions.preview(actor, id, suspensionId, days);
    return { moved: moved.map((deadline) => ({ ...deadline, label: terms[deadline.kind].label })) };
  }

  @Delete('suspension')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({
    operationId: 'resumeTrajectory',
    summary: 'Hervat het traject; open termijnen schuiven op',
  })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(404, 409)
  async resume(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.suspensions.resume(actor, { id, version }));
  }

  @Put('exit')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({ operationId: 'endTrajectory', summary: 'Beëindig het traject met een reden van uitstroom' })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(400, 404, 409)
  async end(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() exit: ExitRequestDto,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.exits.end(actor, { id, version }, exit));
  }

  @Put('reopening')
  @Allow('trajectory.move')
  @AsksVersion()
  @ApiOperation({ operationId: 'reopenTrajectory', summary: 'Heropen een traject dat kort geleden eindigde' })
  @ApiOkResponse({ type: TrajectoryDto })
  @ApiRefusals(400, 404, 409, 422)
  async reopen(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() reopening: ReopeningRequestDto,
  ): Promise<TrajectoryDto> {
    return trajectoryDto(actor, await this.reopenings.reopen(actor, { id, version }, reopening));
  }
}
