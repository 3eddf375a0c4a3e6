import { Body, Controller, Delete, Get, Header, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  AssignmentChangeDto,
  AssignmentDto,
  AssignmentRequestDto,
  AttendanceRequestDto,
} from './work-place-assignment.dto.js';
import { WorkPlaceChangeDto, WorkPlaceDto, WorkPlaceRequestDto, WorkPlacesDto } from './work-place.dto.js';
import { AttendanceDayQuery, WorkPlaceDayDto, WorkPlaceDayQuery } from './work-place-day.dto.js';
import { WorkPlaceDayReading } from './work-place-day.service.js';
import { WorkPlaceService } from './work-place.service.js';

@ApiTags('Werkplekken')
@Controller()
export class WorkPlaceController {
  constructor(
    private readonly workPlaces: WorkPlaceService,
    private readonly days: WorkPlaceDayReading,
  ) {}

  @Get('work-places')
  @Allow('development.view')
  @ApiOperation({ operationId: 'listWorkPlaces', summary: 'De werkplekken van het bedrijf zelf' })
  @ApiOkResponse({ type: WorkPlacesDto })
  @ApiRefusals(400)
  async list(@CurrentActor() actor: Actor, @Query() { day }: WorkPlaceDayQuery): Promise<WorkPlacesDto> {
    return { items: await this.workPlaces.places(actor, day), nextCursor: null };
  }

  @Get('work-places/:id/attendance')
  @Allow('development.view')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'getWorkPlaceDay',
    summary: 'Wie er op een dag op een werkplek werkt, en wie er was; wie het opent wordt bewaard',
  })
  @ApiOkResponse({ type: WorkPlaceDayDto })
  @ApiRefusals(400, 404)
  day(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { day }: WorkPlaceDayQuery,
  ): Promise<string> {
    return this.days.open(actor, id, day);
  }

  @Post('work-places')
  @Allow('workPlace.manage')
  @Idempotent()
  @ApiOperation({ operationId: 'addWorkPlace', summary: 'Een nieuwe werkplek' })
  @ApiCreatedResponse({ type: WorkPlaceDto })
  @ApiRefusals(400, 409, 422)
  add(@CurrentActor() actor: Actor, @Body() place: WorkPlaceRequestDto): Promise<WorkPlaceDto> {
    return this.workPlaces.addPlace(actor, place);
  }

  @Patch('work-places/:id')
  @Allow('workPlace.manage')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeWorkPlace', summary: 'Wijzig of sluit een werkplek' })
  @ApiOkResponse({ type: WorkPlaceDto })
  @ApiRefusals(400, 404, 409, 422)
  changePlace(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: WorkPlaceChangeDto,
  ): Promise<WorkPlaceDto> {
    return this.workPlaces.changePlace(actor, id, version, change);
  }

  @Post('trajectories/:id/work-place-assignments')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'assignWorkPlace',
    summary: 'De deelnemer werkt vanaf een dag op een werkplek',
  })
  @ApiCreatedResponse({ type: AssignmentDto })
  @ApiRefusals(400, 404, 409, 422)
  assign(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() assignment: AssignmentRequestDto,
  ): Promise<AssignmentDto> {
    return this.workPlaces.assign(actor, id, assignment);
  }

  @Patch('work-place-assignments/:id')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeAssignment', summary: 'Verzet of beëindig het werk op een werkplek' })
  @ApiOkResponse({ type: AssignmentDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: AssignmentChangeDto,
  ): Promise<AssignmentDto> {
    return this.workPlaces.change(actor, id, version, change);
  }

  @Put('work-place-assignments/:id/attendance')
  @Allow('development.write')
  @ApiOperation({
    operationId: 'recordAttendance',
    summary: 'Leg aanwezigheid op een dag vast; mag twee keer',
  })
  @ApiOkResponse({ type: AssignmentDto })
  @ApiRefusals(400, 404, 409, 422)
  attend(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() attendance: AttendanceRequestDto,
  ): Promise<AssignmentDto> {
    return this.workPlaces.attend(actor, id, attendance);
  }

  @Delete('work-place-assignments/:id/attendance')
  @Allow('development.write')
  @ApiOperation({
    operationId: 'removeAttendance',
    summary: 'Haal weg wat er van een dag was vastgelegd; mag twee keer',
  })
  @ApiOkResponse({ type: AssignmentDto })
  @ApiRefusals(400, 404, 409)
  forget(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { day }: AttendanceDayQuery,
  ): Promise<AssignmentDto> {
    return this.workPlaces.forgetAttendance(actor, id, day);
  }
}
