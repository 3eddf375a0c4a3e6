import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { administrationPage, AdministrationPageDto, lineBefore } from '#access/administration-log.dto.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { PageQuery } from '#kernel/http/paging.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import type { SettingKey } from '#kernel/settings.rules.js';
import { assumptionOf, isSeries, lawOf, mostOfUnit, settings } from '#kernel/settings.rules.js';
import { asked } from './norm-asked.js';
import { NormChangeDto, NormDto, NormListDto } from './norm.dto.js';
import type { NormValue } from './norm.rules.js';
import { isNorm, normKeys } from './norm.rules.js';
import type { Norm } from './norm.service.js';
import { NormService } from './norm.service.js';

@ApiTags('Normen')
@Controller('norms')
export class NormController {
  constructor(
    private readonly norms: NormService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('setting.manage')
  @ApiOperation({
    operationId: 'listNorms',
    summary: 'Normen en termijnen, met wat gold, geldt en gaat gelden',
  })
  @ApiOkResponse({ type: NormListDto })
  async list(@CurrentActor() actor: Actor): Promise<NormListDto> {
    return { items: (await this.norms.all(actor)).map(asDto) };
  }

  @Put(':key')
  @Allow('setting.manage')
  @AsksVersion()
  @ApiParam({ name: 'key', enum: normKeys, example: normKeys[0] })
  @ApiOperation({
    operationId: 'setNorm',
    summary: 'Stel een norm in vanaf een dag; wat al een datum had houdt die',
  })
  @ApiOkResponse({ type: NormDto })
  @ApiRefusals(400, 404, 422)
  async set(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @ExpectedVersion() version: number,
    @Body() change: NormChangeDto,
  ): Promise<NormDto> {
    const norm = known(key);
    return asDto(await this.norms.set(actor, norm, version, asked(norm, change, this.clock.today())));
  }

  @Get(':key/changes')
  @Allow('administration.review')
  @ApiParam({ name: 'key', enum: normKeys, example: normKeys[0] })
  @ApiOperation({ operationId: 'listNormChanges', summary: 'Wie deze norm instelde, wanneer en waarom' })
  @ApiOkResponse({ type: AdministrationPageDto })
  @ApiRefusals(400, 404)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<AdministrationPageDto> {
    const found = await this.norms.changes(actor, known(key), lineBefore(cursor), limit + 1);
    return administrationPage(found, limit);
  }
}

function known(key: string): SettingKey {
  if (!isNorm(key)) throw new Refusal(refusals.notFound);
  return key;
}

const numberOf = (value: NormValue): number | null => (typeof value === 'number' ? value : null);
const seriesOf = (value: NormValue): number[] | null => (typeof value === 'number' ? null : [...value]);

function asDto({ key, value, periods, version }: Norm): NormDto {
  const { label, unit, standard } = settings[key];
  return {
    key,
    label,
    unit,
    law: lawOf(key),
    assumed: assumptionOf(key),
    kind: isSeries(key) ? 'list' : 'number',
    max: mostOfUnit[unit],
    value: numberOf(value),
    values: seriesOf(value),
    standard: numberOf(standard),
    standards: seriesOf(standard),
    periods: periods.map(({ from, until, setBy, setAt, ...period }) => ({
      value: numberOf(period.value),
      values: seriesOf(period.value),
      from,
      until,
      setBy,
      setAt,
    })),
    version,
  };
}
