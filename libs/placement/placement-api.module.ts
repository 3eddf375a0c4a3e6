import { Module } from '@nestjs/common';
import { EmployerContactController } from './employer-contact.controller.js';
import { EmployerController } from './employer.controller.js';
import { PlaceController } from './place.controller.js';
import { PlacementModule } from './placement.module.js';

/** Employers, places and placements over HTTP. */
@Module({
  imports: [PlacementModule],
  controllers: [EmployerController, EmployerContactController, PlaceController],
})
export class PlacementApiModule {}
