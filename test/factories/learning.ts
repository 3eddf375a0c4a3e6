import type { TestingModule } from '@nestjs/testing';
import type { Actor } from '#kernel/actor.js';
import type { LearningRouteRecorded } from '#learning/learning-case.service.js';
import { LearningProgressService } from '#learning/learning-progress.service.js';
import type { LearningRouteRequest } from '#learning/learning-route.service.js';
import { LearningRouteService } from '#learning/learning-route.service.js';

type Product = Pick<TestingModule, 'get'>;

/** Somebody follows a course. */
export const aCourse = (
  product: Product,
  coach: Actor,
  trajectoryId: string,
  more: Partial<LearningRouteRequest> = {},
): Promise<LearningRouteRecorded> =>
  product.get(LearningRouteService, { strict: false }).add(coach, trajectoryId, {
    kind: 'course',
    title: 'Heftruck',
    provider: 'Vakschool Limburg',
    startsOn: '2026-09-07',
    ...more,
  });

/** Somebody learns a qualification of two work processes at work. */
export const aPracticeRoute = (
  product: Product,
  coach: Actor,
  trajectoryId: string,
  more: Partial<LearningRouteRequest> = {},
): Promise<LearningRouteRecorded> =>
  aCourse(product, coach, trajectoryId, {
    kind: 'practiceLearning',
    title: 'Gastheer/gastvrouw',
    creboCode: '25168',
    provider: 'VISTA college',
    trainingCompany: 'Brasserie aan de Maas',
    workProcesses: [
      { code: 'B1-K1-W1', title: 'Ontvangt gasten' },
      { code: 'B1-K1-W2', title: 'Maakt tafels gereed' },
    ],
    ...more,
  });

/** Work processes of a route are mastered, all of them unless told, on a day. */
export async function mastered(
  product: Product,
  coach: Actor,
  route: LearningRouteRecorded,
  progressOn: string,
  count = route.workProcesses.length,
): Promise<LearningRouteRecorded> {
  let known = route;
  for (const { id, version } of route.workProcesses.slice(0, count)) {
    const progress = { progress: 'mastered', progressOn } as const;
    known = await product
      .get(LearningProgressService, { strict: false })
      .record(coach, id, version, progress);
  }
  return known;
}
