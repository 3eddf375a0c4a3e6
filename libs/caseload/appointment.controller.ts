import { Body, Controller, Delete, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  AppointmentCancellationDto,
  AppointmentChangeDto,
  AppointmentDto,
  AppointmentRequestDto,
} from './appointment.dto.js';
import { AppointmentService } from './appointment.service.js';

@ApiTags('Afspraken')
@Controller()
export class AppointmentController {
  constructor(private readonly appointments: AppointmentService) {}

  @Post('trajectories/:id/appointments')
  @Allow('casework.write')
  @Idempotent()
  @ApiOperation({ operationId: 'planAppointment', summary: 'Plan een afspraak' })
  @ApiCreatedResponse({ type: AppointmentDto })
  @ApiRefusals(400, 404, 409)
  plan(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() appointment: AppointmentRequestDto,
  ): Promise<AppointmentDto> {
    return this.appointments.plan(actor, id, appointment);
  }

  @Patch('appointments/:id')
  @Allow('casework.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeAppointment', summary: 'Verzet of wijzig een afspraak' })
  @ApiOkResponse({ type: AppointmentDto })
  @ApiRefusals(400, 404, 409)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: AppointmentChangeDto,
  ): Promise<AppointmentDto> {
    return this.appointments.change(actor, id, version, change);
  }

  @Put('appointments/:id/cancellation')
  @Allow('casework.write')
  @ApiOperation({ operationId: 'cancelAppointment', summary: 'De afspraak gaat niet door; mag twee keer' })
  @ApiOkResponse({ type: AppointmentDto })
  @ApiRefusals(400, 404, 409)
  cancel(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: AppointmentCancellationDto,
  ): Promise<AppointmentDto> {
    return this.appointments.cancel(actor, id, reason || null);
  }

  @Delete('appointments/:id/cancellation')
  @Allow('casework.write')
  @ApiOperation({ operationId: 'restoreAppointment', summary: 'De afspraak gaat toch door' })
  @ApiOkResponse({ type: AppointmentDto })
  @ApiRefusals(404, 409)
  restore(@CurrentActor() actor: Actor, @PathId() id: string): Promise<AppointmentDto> {
    return this.appointments.restore(actor, id);
  }
}
