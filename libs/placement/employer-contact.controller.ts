import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import {
  EmployerContactChangeDto,
  EmployerContactDto,
  EmployerContactRequestDto,
} from './employer-contact.dto.js';
import { EmployerContactService } from './employer-contact.service.js';

@ApiTags('Werkgevers')
@Controller()
export class EmployerContactController {
  constructor(private readonly contacts: EmployerContactService) {}

  @Post('employers/:id/contacts')
  @Allow('employer.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addEmployerContact',
    summary: 'Voeg een contactpersoon van de werkgever toe',
  })
  @ApiCreatedResponse({ type: EmployerContactDto })
  @ApiRefusals(400, 404, 409)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() contact: EmployerContactRequestDto,
  ): Promise<EmployerContactDto> {
    return this.contacts.add(actor, id, contact);
  }

  @Patch('employer-contacts/:id')
  @Allow('employer.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'changeEmployerContact',
    summary: 'Wijzig een contactpersoon van de werkgever',
  })
  @ApiOkResponse({ type: EmployerContactDto })
  @ApiRefusals(400, 404, 409)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: EmployerContactChangeDto,
  ): Promise<EmployerContactDto> {
    return this.contacts.change(actor, id, version, change);
  }

  @Delete('employer-contacts/:id')
  @HttpCode(204)
  @Allow('employer.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'removeEmployerContact',
    summary: 'Verwijder een contactpersoon met alle gegevens',
  })
  @ApiNoContentResponse()
  @ApiRefusals(404)
  remove(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.contacts.remove(actor, id, version);
  }
}
