import { Injectable } from '@nestjs/common';
import { AdministrationLogRepository } from '#access/administration-log.repository.js';
import { fieldChanges } from '#access/administration-log.rules.js';
import type { AdministrationKind } from '#access/administration-log.rules.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Database } from '#kernel/database.js';
import { newId } from '#kernel/id.js';
import { Refusal, refusals } from '#kernel/refusal.js';
import { take } from '#kernel/steps.rules.js';
import type { Tx } from '#kernel/tx.js';
import { EmployerService } from './employer.service.js';
import type { LockedPlace, PlacePage, PlaceView } from './place.repository.js';
import { PlaceRepository } from './place.repository.js';
import type { Closing, PlaceFacts, PlaceRequest, PlaceState, PlaceStep, PlaceText } from './place.rules.js';
import { placeRefusals, placeSteps } from './place.rules.js';
import { traitsOf } from './work-traits.rules.js';

@Injectable()
export class PlaceService {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerService,
    private readonly places: PlaceRepository,
    private readonly log: AdministrationLogRepository,
    private readonly clock: Clock,
  ) {}

  /** A page of places and vacancies, the newest first, as JSON. */
  page(actor: Actor, page: PlacePage): Promise<string> {
    return this.places.page(actor, page);
  }

  one(actor: Actor, id: string): Promise<PlaceView> {
    return this.database.read(actor, async (tx) => {
      const place = await this.places.find(tx, actor, id);
      if (!place) throw new Refusal(refusals.notFound);
      return place;
    });
  }

  /** An employer has room for somebody, for this work and these hours. */
  add(actor: Actor, employerId: string, asked: PlaceRequest): Promise<PlaceView> {
    return this.database.write(actor, async (tx) => {
      const employer = await this.employers.hold(tx, actor, employerId, 'addPlace');
      const text = checked({ ...nothingMore, municipalityCode: employer.municipalityCode, ...asked });
      const id = newId();
      await this.places.add(tx, actor, employerId, id, text);
      await this.places.keepTraits(tx, id, traitsOf(text), this.clock.today());
      await this.record(tx, actor, 'place.added', employerId, {}, text);
      return (await this.places.find(tx, actor, id))!;
    });
  }

  /** What the work is, or what it asks, is different from today on. */
  change(actor: Actor, id: string, version: number, asked: Partial<PlaceText>): Promise<PlaceView> {
    return this.step(actor, id, 'change', async (tx, place) => {
      if (place.version !== version) throw new Refusal(refusals.versionOutdated);
      const text = checked({ ...place, ...asked });
      if (text.positions < place.taken)
        throw new Refusal(placeRefusals.fewerThanTaken, { taken: place.taken });
      await this.places.change(tx, id, text);
      await this.places.keepTraits(tx, id, traitsOf(text), this.clock.today());
      await this.record(tx, actor, 'place.changed', place.employer.id, place, text);
    });
  }

  /** The employer found somebody, or needs nobody any more. Doing it twice changes nothing. */
  close(actor: Actor, id: string, as: Closing, reason: string | null): Promise<PlaceView> {
    return this.step(actor, id, as === 'filled' ? 'fill' : 'withdraw', async (tx, { employer }) => {
      await this.places.close(tx, id, as, reason);
      await this.log.record(tx, actor, {
        kind: 'place.closed',
        subject: employer.id,
        changes: fieldChanges({}, { state: as }),
        reason,
      });
    });
  }

  reopen(actor: Actor, id: string): Promise<PlaceView> {
    return this.step(actor, id, 'reopen', async (tx, { employer }) => {
      await this.places.close(tx, id, null, null);
      await this.log.record(tx, actor, { kind: 'place.reopened', subject: employer.id });
    });
  }

  private step(
    actor: Actor,
    id: string,
    step: PlaceStep,
    work: (tx: Tx, place: LockedPlace) => Promise<void>,
  ): Promise<PlaceView> {
    return this.database.write(actor, async (tx) => {
      const place = await this.places.lock(tx, actor, id);
      if (!place) throw new Refusal(refusals.notFound);
      if (step === 'change' || placeSteps[step].to !== place.state) {
        take<PlaceState, PlaceStep, PlaceFacts, Actor>(placeSteps, step, actor, place);
        await work(tx, place);
      }
      return (await this.places.find(tx, actor, id))!;
    });
  }

  private record(
    tx: Tx,
    actor: Actor,
    kind: AdministrationKind,
    employerId: string,
    before: Partial<PlaceText>,
    after: PlaceText,
  ): Promise<void> {
    const changes = fieldChanges(fieldsOf(before), fieldsOf(after));
    return this.log.record(tx, actor, { kind, subject: employerId, changes });
  }
}

const nothingMore = {
  description: null,
  postcodeArea: null,
  positions: 1,
  tasks: [],
  demands: [],
  languageLevel: null,
} as const;

function checked(text: PlaceText): PlaceText {
  if (text.hoursTo < text.hoursFrom) throw new Refusal(placeRefusals.hoursReversed);
  return text;
}

const fields = [
  'kind',
  'functionTitle',
  'hoursFrom',
  'hoursTo',
  'municipalityCode',
  'postcodeArea',
  'positions',
  'tasks',
  'demands',
  'languageLevel',
] as const satisfies readonly (keyof PlaceText)[];
const fieldsOf = (text: Partial<PlaceText>) => Object.fromEntries(fields.map((name) => [name, text[name]]));
