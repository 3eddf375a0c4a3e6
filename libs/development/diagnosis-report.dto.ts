import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ColleagueNameDto } from '#access/colleague-name.dto.js';
import type { AdvisedRoute } from '#trajectory/stage.rules.js';
import { advisedRouteCodes } from '#trajectory/stage.rules.js';
import { aDay, anId, anInstant } from './development-properties.js';

@ApiSchema({ name: 'DiagnosisReport' })
export class DiagnosisReportDto {
  @ApiProperty(anId)
  id!: string;

  @ApiProperty(aDay)
  reportOn!: string;

  @ApiProperty({ type: String, example: 'Praktijkleren in het groen, hoogstens vier uur per dag' })
  advice!: string;

  @ApiProperty({ enum: advisedRouteCodes, nullable: true, example: 'ontwikkeling' })
  route!: AdvisedRoute | null;

  @ApiProperty({ type: ColleagueNameDto })
  recordedBy!: ColleagueNameDto;

  @ApiProperty(anInstant)
  recordedAt!: string;

  @ApiProperty({ type: Boolean, description: 'Het laatst vastgelegd', example: true })
  current!: boolean;
}
