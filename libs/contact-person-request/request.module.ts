import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { HandoverModule } from '#handover/handover.module.js';
import { TrajectoryEndings } from '#trajectory/trajectory-endings.service.js';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { requestEvents } from './request-events.rules.js';
import { RequestNoticeService } from './request-notice.service.js';
import { RequestReadingService } from './request-reading.service.js';
import { RequestJobs } from './request.jobs.js';
import { RequestRepository } from './request.repository.js';
import { RequestService } from './request.service.js';

const services = [RequestNoticeService, RequestReadingService, RequestService];

/** Participants who ask for another contact person. */
@Module({
  imports: [HandoverModule, TrajectoryModule],
  providers: [...services, RequestRepository],
  exports: services,
})
export class RequestModule {
  constructor(words: EventWords, endings: TrajectoryEndings, requests: RequestService) {
    words.add(requestEvents);
    endings.addForNow({
      name: 'contactPersonRequest',
      end: (tx, actor, trajectory) => requests.endWith(tx, actor, trajectory),
      bringBack: (tx, actor, trajectory, withdrawn) =>
        requests.askAgain(tx, actor, trajectory, withdrawn as string | null | undefined),
    });
  }
}

/** What is owed because of a request. */
@Module({ imports: [RequestModule], providers: [RequestJobs], exports: [RequestJobs] })
export class RequestWorkerModule {}
