import { Module } from '@nestjs/common';
import { LiveTopics, openTopic } from '#kernel/live-topics.js';
import { CheckInController } from './check-in.controller.js';
import { EmployerContactController } from './employer-contact.controller.js';
import { EmployerController } from './employer.controller.js';
import { InstrumentController } from './instrument.controller.js';
import { MatchController } from './match.controller.js';
import { PlaceController } from './place.controller.js';
import { PlacementController } from './placement.controller.js';
import { PlacementModule } from './placement.module.js';
import { WishesController } from './wishes.controller.js';

/** Employers, places and placements over HTTP. */
@Module({
  imports: [PlacementModule],
  controllers: [
    EmployerController,
    EmployerContactController,
    PlaceController,
    PlacementController,
    InstrumentController,
    CheckInController,
    WishesController,
    MatchController,
  ],
})
export class PlacementApiModule {
  constructor(topics: LiveTopics) {
    topics.add('employer', openTopic('employer.view'));
  }
}
