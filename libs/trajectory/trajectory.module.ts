import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { ContactPersonRepository } from './contact-person.repository.js';
import { ContactPersonService } from './contact-person.service.js';
import { DeadlineRepository } from './deadline.repository.js';
import { trajectoryEvents } from './trajectory-events.rules.js';
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
export class TrajectoryModule {
  constructor(words: EventWords) {
    words.add(trajectoryEvents);
  }
}
