import { Readable } from 'node:stream';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { Controller, Get, Header, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { Allow, CurrentActor } from '#kernel/http/allow.js';
import { ApiRefusals } from '#kernel/http/api-refusals.js';
import { PathId } from '#kernel/http/id.pipe.js';
import { cursorShapes, PageQuery, readCursor, writeCursor } from '#kernel/http/paging.js';
import { Refusal } from '#kernel/refusal.js';
import { ImportReportService } from './import-report.service.js';
import type { ImportRun } from './import-run.repository.js';
import { ImportDto, ImportListDto, ImportRowListDto, ImportRowsQuery, uploadSchema } from './import.dto.js';
import { importRefusals } from './import.refusals.js';
import type { UploadPart } from './import-upload.service.js';
import { ImportUploadService } from './import-upload.service.js';

const PAGE = 50;

@ApiTags('Import')
@Controller('imports')
export class ImportController {
  constructor(
    private readonly uploads: ImportUploadService,
    private readonly reports: ImportReportService,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('import.run')
  @ApiOperation({
    operationId: 'startImport',
    summary: 'Lever exports van Annex, MTB en Podium24 aan; zonder dryRun=false is het een proef',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadSchema as never })
  @ApiAcceptedResponse({ type: ImportDto })
  @ApiRefusals(400, 413, 415, 422)
  start(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportRun> {
    return this.uploads.receive(actor, partsOf(request));
  }

  @Get()
  @Allow('import.run')
  @ApiOperation({ operationId: 'listImports', summary: 'Imports, nieuwste eerst' })
  @ApiOkResponse({ type: ImportListDto })
  @ApiRefusals(400)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ImportListDto> {
    const limit = query.limit ?? PAGE;
    const before = query.cursor ? readCursor(query.cursor, [cursorShapes.id])[0]! : null;
    const found = await this.reports.runsBefore(actor, before, limit + 1);
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? writeCursor([items.at(-1)!.id]) : null };
  }

  @Get(':id')
  @Allow('import.run')
  @ApiOperation({ operationId: 'getImport', summary: 'Hoe ver een import is' })
  @ApiOkResponse({ type: ImportDto })
  @ApiRefusals(404)
  find(@CurrentActor() actor: Actor, @PathId() id: string): Promise<ImportRun> {
    return this.reports.find(actor, id);
  }

  @Get(':id/rows')
  @Allow('import.run')
  @ApiOperation({ operationId: 'listImportRows', summary: 'Het verslag per regel, op bestand en regel' })
  @ApiOkResponse({ type: ImportRowListDto })
  @ApiRefusals(400, 404)
  async rows(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { limit = PAGE, cursor, ...choice }: ImportRowsQuery,
  ): Promise<ImportRowListDto> {
    const place = cursor ? readCursor(cursor, [cursorShapes.text, /^\d{1,9}$/]) : null;
    const after = place && { source: place[0]!, line: Number(place[1]) };
    const found = await this.reports.rows(actor, id, after, limit + 1, choice);
    const items = found.slice(0, limit).map((row) => ({ ...row, problems: [...row.problems] }));
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit ? writeCursor([last!.source, last!.line]) : null };
  }

  @Get(':id/report')
  @Allow('import.run')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({
    operationId: 'downloadImportReport',
    summary: 'Het hele verslag als bestand: regels, twijfelachtige paren en aantallen',
  })
  @ApiOkResponse({
    description: 'Het verslag',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @ApiRefusals(404)
  async report(@CurrentActor() actor: Actor, @PathId() id: string): Promise<StreamableFile> {
    const run = await this.reports.find(actor, id);
    return new StreamableFile(Readable.from(this.reports.json(actor, run), { objectMode: false }), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="import-${id}.json"`,
    });
  }
}

async function* partsOf(request: FastifyRequest): AsyncGenerator<UploadPart> {
  const multipart = request as FastifyRequest & {
    isMultipart?: () => boolean;
    parts: () => AsyncIterable<MultipartFile | MultipartValue<string>>;
  };
  if (!multipart.isMultipart?.()) throw new Refusal(importRefusals.notMultipart);
  try {
    for await (const part of multipart.parts()) {
      if (part.type === 'file') yield { kind: 'file', name: part.fieldname, bytes: bytesOf(part) };
      else yield { kind: 'field', name: part.fieldname, value: String(part.value) };
    }
  } catch (error) {
    throw readable(error);
  }
}

async function* bytesOf({ file }: MultipartFile): AsyncGenerator<Buffer> {
  try {
    yield* file as AsyncIterable<Buffer>;
  } catch (error) {
    throw readable(error);
  }
  // What came in is not the whole file.
  if (file.truncated) throw new Refusal(importRefusals.tooLarge);
}

/** The parser's own complaints about what was sent carry no status; a limit that was passed does. */
const readable = (error: unknown): unknown =>
  error instanceof Refusal || (error as { statusCode?: number }).statusCode
    ? error
    : new Refusal(importRefusals.unreadable);
