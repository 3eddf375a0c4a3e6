import type { ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { InputPipe } from '#kernel/http/validation.pipe.js';
import { SignInDto } from './session.dto.js';

/** Guards run before pipes, so what was typed is checked here, before it is tried as a password. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly input = new InputPipe();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.body = await this.input.transform(request.body, { type: 'body', metatype: SignInDto });
    return (await super.canActivate(context)) as boolean;
  }
}
