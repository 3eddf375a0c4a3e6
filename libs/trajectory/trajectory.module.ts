import { Module } from '@nestjs/common';
import { ContactPersonRepository } from './contact-person.repository.js';
import { ContactPersonService } from './contact-person.service.js';
import { DeadlineRepository } from './deadline.repository.js';
import { TrajectoryRepository } from './trajectory.repository.js';
import { TrajectoryService } from './trajectory.service.js';

@Module({
  providers: [
    TrajectoryRepository,
    ContactPersonRepository,
    DeadlineRepository,
    TrajectoryService,
    ContactPersonService,
  ],
  exports: [TrajectoryService, ContactPersonService],
})
export class TrajectoryModule {}
