import { Module } from '@nestjs/common';
import { LiveTopics } from '#kernel/live-topics.js';
import { AccessReportRepository } from './access-report.repository.js';
import { caseloadTopic } from './caseload-topic.rules.js';
import { CaseloadController } from './caseload.controller.js';
import { CaseloadRepository } from './caseload.repository.js';
import { CaseloadService } from './caseload.service.js';
import { DossierController } from './dossier.controller.js';
import { DossierRepository } from './dossier.repository.js';

@Module({
  providers: [AccessReportRepository, CaseloadRepository, CaseloadService, DossierRepository],
  exports: [CaseloadService],
})
export class CaseloadModule {}

@Module({ imports: [CaseloadModule], controllers: [CaseloadController, DossierController] })
export class CaseloadApiModule {
  constructor(topics: LiveTopics) {
    topics.add('caseload', caseloadTopic);
  }
}
