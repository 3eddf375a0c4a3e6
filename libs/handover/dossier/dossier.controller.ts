import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { AsksVersion, ExpectedVersion } from '#kernel/http/if-match.js';
import { medicalWarnings } from '#kernel/medical-words.rules.js';
import { textsOf } from '../handover-dossier.rules.js';
import { HandoverVersionDto } from '../handover-version.dto.js';
import { MeetingPlannedDto } from '../meeting/meeting.dto.js';
import { MeetingService } from '../meeting/meeting.service.js';
import {
  HandoverAnswerDto,
  HandoverTicksDto,
  HandoverWrittenDto,
  QuestionAskedDto,
} from './dossier-request.dto.js';
import { QuestionService } from './question.service.js';
import { TickService } from './tick.service.js';

@ApiTags('Overdracht')
@Controller('handovers/:id')
export class HandoverDossierController {
  constructor(
    private readonly ticks: TickService,
    private readonly questions: QuestionService,
    private readonly meetings: MeetingService,
  ) {}

  @Put('ticks')
  @Allow('handover.answer')
  @AsksVersion()
  @ApiOperation({
    operationId: 'tickOffHandoverDossier',
    summary: 'Vink af wat u van het overdrachtsdossier gelezen hebt; aannemen kan als alles is afgevinkt',
  })
  @ApiOkResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409, 422)
  tickOff(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { parts }: HandoverTicksDto,
  ): Promise<HandoverVersionDto> {
    return this.ticks.tickOff(actor, id, version, parts);
  }

  @Put('question')
  @Allow('handover.answer')
  @AsksVersion()
  @ApiOperation({
    operationId: 'askBackAboutHandover',
    summary: 'Geef het dossier terug met een vraag; het aanbod blijft open en de termijn loopt door',
  })
  @ApiOkResponse({ type: HandoverWrittenDto })
  @ApiRefusals(400, 404, 409)
  async ask(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() { question }: QuestionAskedDto,
  ): Promise<HandoverWrittenDto> {
    const asked = await this.questions.ask(actor, id, version, question);
    return { ...asked, warnings: medicalWarnings({ question }) };
  }

  @Put('answer')
  @Allow('handover.offer')
  @AsksVersion()
  @ApiOperation({
    operationId: 'answerAboutHandover',
    summary: 'Beantwoord de vraag, met een nieuwe versie van het overdrachtsdossier; de oude blijft bewaard',
  })
  @ApiOkResponse({ type: HandoverWrittenDto })
  @ApiRefusals(400, 404, 409)
  async answer(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() answer: HandoverAnswerDto,
  ): Promise<HandoverWrittenDto> {
    const answered = await this.questions.answer(actor, id, version, { ...answer });
    return { ...answered, warnings: medicalWarnings({ answer: answer.answer, ...textsOf(answer) }) };
  }

  @Put('meeting')
  @Allow('handover.view')
  @AsksVersion()
  @ApiOperation({
    operationId: 'planHandoverMeeting',
    summary:
      'Spreek het driegesprek af, of verzet het; beide collega’s krijgen een uitnodiging, de deelnemer een bericht',
  })
  @ApiOkResponse({ type: HandoverVersionDto })
  @ApiRefusals(400, 404, 409)
  plan(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() meeting: MeetingPlannedDto,
  ): Promise<HandoverVersionDto> {
    return this.meetings.plan(actor, id, version, meeting);
  }
}
