import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { WishesDto, WishesRequestDto } from './wishes.dto.js';
import { wishesFrom } from './wishes.rules.js';
import { WishesService } from './wishes.service.js';

@ApiTags('Wensen en matches')
@Controller('trajectories/:id/wishes')
export class WishesController {
  constructor(private readonly wishes: WishesService) {}

  @Get()
  @Allow('wish.view')
  @ApiOperation({ operationId: 'getWishes', summary: 'Wensen en grenzen, voor wie de deelnemer helpt' })
  @ApiOkResponse({ type: WishesDto })
  @ApiRefusals(404)
  of(@CurrentActor() actor: Actor, @PathId() id: string): Promise<WishesDto> {
    return this.wishes.of(actor, id);
  }

  @Put()
  @Allow('wish.write')
  @AsksVersion()
  @ApiOperation({
    operationId: 'recordWishes',
    summary: 'Leg wensen en grenzen vast, als geheel; wat eerder gold blijft bewaard',
  })
  @ApiOkResponse({ type: WishesDto })
  @ApiRefusals(400, 404, 409)
  record(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { takenFrom, ...wishes }: WishesRequestDto,
  ): Promise<WishesDto> {
    return this.wishes.record(actor, id, version, wishesFrom(wishes), takenFrom ?? null);
  }
}
