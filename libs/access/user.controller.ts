import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
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
import { cursorShapes, PageQuery, readCursor, writeCursor } from '#kernel/http/paging.js';
import { administrationPage, AdministrationPageDto, lineBefore } from './administration-log.dto.js';
import { NewPasswordDto, NewUserDto, UserChangeDto, UserDto, UserPageDto } from './user.dto.js';
import type { User } from './user.repository.js';
import { UserService } from './user.service.js';

@ApiTags('Gebruikers')
@Controller('users')
export class UserController {
  constructor(private readonly users: UserService) {}

  @Get()
  @Allow('user.manage')
  @ApiOperation({ operationId: 'listUsers', summary: 'Alle collega’s, op naam' })
  @ApiOkResponse({ type: UserPageDto })
  @ApiRefusals(400)
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: PageQuery): Promise<UserPageDto> {
    const [name, id] = cursor ? readCursor(cursor, [cursorShapes.text, cursorShapes.id]) : [];
    const found = await this.users.page(actor, name && id ? { name, id } : null, limit + 1);
    const items = found.slice(0, limit).map(asDto);
    const last = items.at(-1);
    return {
      items,
      nextCursor: found.length > limit && last ? writeCursor([last.displayName, last.id]) : null,
    };
  }

  @Post()
  @Allow('user.manage')
  @Idempotent()
  @ApiOperation({ operationId: 'addUser', summary: 'Voeg een collega toe' })
  @ApiCreatedResponse({ type: UserDto })
  @ApiRefusals(400, 409)
  async add(@CurrentActor() actor: Actor, @Body() user: NewUserDto): Promise<UserDto> {
    return asDto(
      await this.users.add(actor, {
        ...user,
        username: user.username.toLowerCase(),
        email: user.email ?? null,
        teamId: user.teamId ?? null,
        municipalityCodes: user.municipalityCodes ?? [],
        formerNames: user.formerNames ?? [],
      }),
    );
  }

  @Get(':id')
  @Allow('user.manage')
  @ApiOperation({ operationId: 'getUser', summary: 'Eén collega' })
  @ApiOkResponse({ type: UserDto })
  @ApiRefusals(404)
  async get(@CurrentActor() actor: Actor, @PathId() id: string): Promise<UserDto> {
    return asDto(await this.users.get(actor, id));
  }

  @Patch(':id')
  @Allow('user.manage')
  @AsksVersion()
  @ApiOperation({ operationId: 'changeUser', summary: 'Wijzig een collega; sluit met active: false' })
  @ApiOkResponse({ type: UserDto })
  @ApiRefusals(400, 403, 404, 422)
  async change(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() change: UserChangeDto,
  ): Promise<UserDto> {
    return asDto(await this.users.change(actor, id, version, change));
  }

  @Put(':id/password')
  @HttpCode(204)
  @Allow('user.manage')
  @ApiOperation({ operationId: 'setPassword', summary: 'Geef een collega een nieuw wachtwoord' })
  @ApiNoContentResponse()
  @ApiRefusals(400, 404)
  setPassword(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Body() { password }: NewPasswordDto,
  ): Promise<void> {
    return this.users.setPassword(actor, id, password);
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @Allow('user.manage')
  @ApiOperation({ operationId: 'revokeSessions', summary: 'Log een collega overal uit' })
  @ApiNoContentResponse()
  @ApiRefusals(404)
  revoke(@CurrentActor() actor: Actor, @PathId() id: string): Promise<void> {
    return this.users.revokeSessions(actor, id);
  }

  @Get(':id/changes')
  @Allow('administration.review')
  @ApiOperation({ operationId: 'listUserChanges', summary: 'Wie wat wijzigde aan deze collega, en wanneer' })
  @ApiOkResponse({ type: AdministrationPageDto })
  @ApiRefusals(400, 404)
  async changes(
    @CurrentActor() actor: Actor,
    @PathId() id: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<AdministrationPageDto> {
    return administrationPage(await this.users.changes(actor, id, lineBefore(cursor), limit + 1), limit);
  }
}

const asDto = (user: User): UserDto => ({
  ...user,
  roles: [...user.roles],
  municipalityCodes: [...user.municipalityCodes],
  formerNames: [...user.formerNames],
  workingDays: [...user.workingDays],
});
