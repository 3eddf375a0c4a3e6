import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ColleagueController } from './colleague.controller.js';
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
import { UserService } from './user.service.js';
import { AccessModule } from './access.module.js';

/** Signing in, and the door of every route. */
@Module({
  imports: [AccessModule],
  controllers: [SessionController, UserController, ColleagueController, TeamController],
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
  exports: [SessionRepository],
})
export class AccessApiModule {}
