import { Global, Module } from '@nestjs/common';
import { AccountClosings } from './account-closings.service.js';
import { AccessLogRepository } from './access-log.repository.js';
import { AdministrationLogRepository } from './administration-log.repository.js';
import { UserRepository } from './user.repository.js';

/** What every process needs of access: the log of reads and the colleagues. */
@Global()
@Module({
  providers: [AccountClosings, AccessLogRepository, AdministrationLogRepository, UserRepository],
  exports: [AccountClosings, AccessLogRepository, AdministrationLogRepository, UserRepository],
})
export class AccessModule {}
