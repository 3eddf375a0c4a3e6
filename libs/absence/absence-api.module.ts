import { Module } from '@nestjs/common';
import { SubstitutionController } from './substitution.controller.js';
import { SubstitutionRepository } from './substitution.repository.js';
import { SubstitutionService } from './substitution.service.js';

/** Who is away and who stands in, through HTTP. */
@Module({
  controllers: [SubstitutionController],
  providers: [SubstitutionRepository, SubstitutionService],
})
export class AbsenceApiModule {}
