import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { Idempotent } from '#kernel/http/idempotent.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { ProvisionChangeDto, ProvisionRecordedDto, ProvisionRequestDto } from './provision.dto.js';
import { ProvisionService } from './provision.service.js';

@ApiTags('Ontwikkeling')
@Controller()
export class ProvisionController {
  constructor(private readonly provisions: ProvisionService) {}

  @Post('trajectories/:id/provisions')
  @Allow('development.write')
  @Idempotent()
  @ApiOperation({
    operationId: 'addProvision',
    summary: 'Een voorziening loopt naast de fase; die verandert niet',
  })
  @ApiCreatedResponse({ type: ProvisionRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  add(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() provision: ProvisionRequestDto,
  ): Promise<ProvisionRecordedDto> {
    return this.provisions.add(actor, id, provision);
  }

  @Patch('provisions/:id')
  @Allow('development.write')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeProvision', summary: 'Verbeter een voorziening, of beëindig haar' })
  @ApiOkResponse({ type: ProvisionRecordedDto })
  @ApiRefusals(400, 404, 409, 422)
  change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: ProvisionChangeDto,
  ): Promise<ProvisionRecordedDto> {
    return this.provisions.change(actor, id, version, change);
  }
}
