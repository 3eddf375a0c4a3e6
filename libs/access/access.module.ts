import { Global, Module } from '@nestjs/common';
import { AccessLogRepository } from './access-log.repository.js';
import { UserRepository } from './user.repository.js';

/** What every process needs of access: the log of reads and the colleagues. */
@Global()
@Module({
  providers: [AccessLogRepository, UserRepository],
  exports: [AccessLogRepository, UserRepository],
})
export class AccessModule {}
