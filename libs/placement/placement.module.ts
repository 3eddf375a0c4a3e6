import { Module } from '@nestjs/common';
import { TrajectoryModule } from '#trajectory/trajectory.module.js';
import { EmployerContactRepository } from './employer-contact.repository.js';
import { EmployerContactService } from './employer-contact.service.js';
import { EmployerReadingService } from './employer-reading.service.js';
import { EmployerRepository } from './employer.repository.js';
import { EmployerService } from './employer.service.js';
import { PlaceRepository } from './place.repository.js';
import { PlaceService } from './place.service.js';

const repositories = [EmployerContactRepository, EmployerRepository, PlaceRepository];
const services = [EmployerContactService, EmployerReadingService, EmployerService, PlaceService];

/** Employers and their places, and who works there: what every process needs of it. */
@Module({ imports: [TrajectoryModule], providers: [...repositories, ...services], exports: services })
export class PlacementModule {}
