import { Injectable } from '@nestjs/common';
import { HandlesJob } from '#kernel/queue/handles-job.js';
import type { Payload } from '#kernel/queue/job.rules.js';
import type { Tx } from '#kernel/tx.js';
import { CheckInPlanService } from './check-in-plan.service.js';
import { placementJobs } from './placement-works.rules.js';

/** The jobs of placements. Each may come twice, late, or after the placement has ended. */
@Injectable()
export class PlacementJobs {
  constructor(private readonly plans: CheckInPlanService) {}

  @HandlesJob(placementJobs.arrangeCheckIns)
  arrangeCheckIns(tx: Tx, { placementId }: Payload): Promise<void> {
    return this.plans.arrange(tx, placementId!);
  }
}
