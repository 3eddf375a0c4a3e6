import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { CheckedUser } from './session.repository.js';
import { SignInService } from './sign-in.service.js';

/** Sign-in with user name and password; another strategy (OpenID Connect) can stand beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'username', passwordField: 'password', passReqToCallback: true });
  }

  validate(request: FastifyRequest, username: string, password: string): Promise<CheckedUser> {
    return this.signIn.userBehind(username, password, request.ip);
  }
}
