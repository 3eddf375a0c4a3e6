import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessApiModule } from '#access/access-api.module.js';
import { NewUserDto } from '#access/user.dto.js';
import { UserService } from '#access/user.service.js';
import { systemActor } from '#kernel/actor.js';
import { Environment } from '#kernel/environment.js';
import { InputPipe } from '#kernel/http/validation.pipe.js';
import { KernelModule } from '#kernel/kernel.module.js';
import { Refusal } from '#kernel/refusal.js';

/** `npm run user:add -- --username anouk --name "Anouk Reijnders" --role admin`: the first colleague of a new site. */
const { values } = parseArgs({
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
  },
});

@Module({ imports: [KernelModule.forRoot(Environment.from(process.env)), AccessApiModule] })
class AddUser {}

const password = randomBytes(15).toString('base64url');
try {
  const user = (await new InputPipe().transform(
    { username: values.username, displayName: values.name, roles: values.role, password },
    { type: 'body', metatype: NewUserDto },
  )) as NewUserDto;
  const app = await NestFactory.createApplicationContext(AddUser, { logger: ['error'], abortOnError: false });
  await app.get(UserService).add(systemActor, {
    ...user,
    username: user.username.toLowerCase(),
    email: null,
    teamId: null,
    municipalityCodes: [],
    formerNames: [],
  });
  await app.close();
  console.log(`${user.username.toLowerCase()} kan inloggen met wachtwoord ${password}`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error([error.kind.detail(error.facts), ...error.errors.map(({ detail }) => detail)].join('\n- '));
  process.exit(1);
}
