import { Module } from '@nestjs/common';
import { EventWords } from '#kernel/event-words.js';
import { capacityEvents } from './capacity-events.rules.js';
import { CapacityService } from './capacity.service.js';
import { LoadRepository } from './load.repository.js';
import { RecommendationService } from './recommendation.service.js';

/** Who has room for another case. */
const services = [CapacityService, RecommendationService];

@Module({ providers: [...services, LoadRepository], exports: [...services, LoadRepository] })
export class CapacityModule {
  constructor(words: EventWords) {
    words.add(capacityEvents);
  }
}
