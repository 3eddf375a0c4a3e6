import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessLogRepository } from './access-log.repository.js';
import { PasswordStrategy } from './password.strategy.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionRepository } from './session.repository.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottleRepository } from './sign-in-throttle.repository.js';
import { TeamController } from './team.controller.js';
import { TeamRepository } from './team.repository.js';
import { TeamService } from './team.service.js';
import { UserController } from './user.controller.js';
import { UserRepository } from './user.repository.js';
import { UserService } from './user.service.js';

/** What every process needs of access: the log of reads and the colleagues. */
@Global()
@Module({
  providers: [AccessLogRepository, UserRepository],
  exports: [AccessLogRepository, UserRepository],
})
export class AccessModule {}

/** Signing in, and the door of every route. */
@Module({
  imports: [AccessModule],
  controllers: [SessionController, UserController, TeamController],
  providers: [
    UserService,
    TeamRepository,
    TeamService,
    SessionRepository,
    SignInService,
    SignInThrottleRepository,
    PasswordStrategy,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class AccessApiModule {}
