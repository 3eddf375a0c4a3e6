import { ApiSchema } from '@nestjs/swagger';
import { DateOnly, Decimal, Id, Ids, OneOf, Part, Parts, Text } from '#kernel/http/fields.js';
import type { CertificateKind } from './certificate.rules.js';
import { certificateKindCodes } from './certificate.rules.js';
import type { LearningOutcome } from './ending.rules.js';
import { learningOutcomes } from './ending.rules.js';
import type { LearningKind } from './learning-route.rules.js';
import { learningKindCodes } from './learning-route.rules.js';
import type { Progress } from './work-process.rules.js';
import { progressCodes } from './work-process.rules.js';

const free = { optional: true, nullable: true } as const;
const title = { max: 200, withoutBsn: true, example: 'Gastheer/gastvrouw' } as const;
const provider = { max: 200, example: 'VISTA college' } as const;

@ApiSchema({ name: 'NewWorkProcess' })
class NewWorkProcessDto {
  @Text('code', { ...free, max: 20, description: 'nummer in het kwalificatiedossier', example: 'B1-K1-W1' })
  code?: string | null;

  @Text('werkproces', { max: 200, example: 'Ontvangt gasten' })
  title!: string;
}

@ApiSchema({ name: 'WorkProcessChange' })
class WorkProcessChangeDto extends NewWorkProcessDto {
  @Id('werkproces', { optional: true, description: 'welk werkproces dit is; leeg: een nieuw' })
  id?: string;
}

class OptionalTermsDto {
  @Text('crebocode', {
    ...free,
    pattern: /^(\d{5})?$/,
    patternName: 'vijf cijfers',
    description: 'kwalificatie in het register van het beroepsonderwijs; verplicht behalve bij een cursus',
    example: '25168',
  })
  creboCode?: string | null;

  @Text('docent', { ...free, max: 120, withoutBsn: true, example: 'M. Daemen' })
  teacher?: string | null;

  @Id('werkgever', { ...free, description: 'het leerbedrijf, als werkgever uit het register' })
  employerId?: string | null;

  @Text('leerbedrijf', {
    ...free,
    withoutBsn: true,
    description: 'naam van het leerbedrijf, als het niet in het register staat',
    example: 'Brasserie aan de Maas',
  })
  trainingCompany?: string | null;

  @Decimal('uren per week', { ...free, min: 1, max: 60, example: 16 })
  hoursPerWeek?: number | null;

  @DateOnly('verwachte einddatum', { ...free, example: '2027-06-30' })
  expectedEndOn?: string | null;
}

@ApiSchema({ name: 'LearningRouteRequest' })
export class LearningRouteRequestDto extends OptionalTermsDto {
  @OneOf('soort opleiding', learningKindCodes)
  kind!: LearningKind;

  @Text('naam van de opleiding', title)
  title!: string;

  @Text('school of opleider', provider)
  provider!: string;

  @DateOnly('startdatum', { example: '2026-09-01' })
  startsOn!: string;

  @Parts('werkprocessen', () => NewWorkProcessDto, { max: 40, optional: true })
  workProcesses?: NewWorkProcessDto[];
}

@ApiSchema({ name: 'LearningRouteChange' })
export class LearningRouteChangeDto extends OptionalTermsDto {
  @OneOf('soort opleiding', learningKindCodes, { optional: true })
  kind?: LearningKind;

  @Text('naam van de opleiding', { ...title, min: 1, optional: true })
  title?: string;

  @Text('school of opleider', { ...provider, min: 1, optional: true })
  provider?: string;

  @DateOnly('startdatum', { optional: true, example: '2026-09-01' })
  startsOn?: string;

  @Parts('werkprocessen', () => WorkProcessChangeDto, {
    max: 40,
    optional: true,
    description: 'de hele lijst: wat er niet meer in staat, vervalt',
  })
  workProcesses?: WorkProcessChangeDto[];
}

@ApiSchema({ name: 'LearningNoteRequest' })
export class LearningNoteRequestDto {
  @DateOnly('datum', { example: '2026-11-03' })
  notedOn!: string;

  @Text('voortgang', { max: 2000, withoutBsn: true, example: 'Werkt nu zonder aanwijzingen in de keuken' })
  text!: string;
}

@ApiSchema({ name: 'LearningNoteChange' })
export class LearningNoteChangeDto {
  @DateOnly('datum', { optional: true, example: '2026-11-03' })
  notedOn?: string;

  @Text('voortgang', {
    max: 2000,
    min: 1,
    optional: true,
    withoutBsn: true,
    example: 'Werkt nu zonder aanwijzingen',
  })
  text?: string;
}

@ApiSchema({ name: 'WorkProcessProgress' })
export class ProgressRequestDto {
  @OneOf('voortgang', progressCodes)
  progress!: Progress;

  @DateOnly('datum', { ...free, description: 'sinds wanneer; niet bij notStarted', example: '2026-11-03' })
  progressOn?: string | null;
}

@ApiSchema({ name: 'CertificateRequest' })
export class CertificateRequestDto {
  @OneOf('soort bewijs', certificateKindCodes)
  kind!: CertificateKind;

  @DateOnly('datum van het bewijs', { example: '2026-11-20' })
  issuedOn!: string;

  @Ids('werkprocessen', {
    max: 40,
    optional: true,
    description: 'de werkprocessen die erop staan',
    example: ['0190a5c2-7b1e-7c3a-9d51-2f6f0c1b7a10'],
  })
  workProcessIds?: string[];
}

@ApiSchema({ name: 'LearningEnding' })
export class EndingDto {
  @OneOf('afloop', learningOutcomes)
  outcome!: LearningOutcome;

  @DateOnly('einddatum', { optional: true, description: 'laatste dag; niet bij cancelled' })
  endedOn?: string;

  @Text('wat er is bereikt', {
    max: 1000,
    optional: true,
    withoutBsn: true,
    description: 'wat er is bereikt; verplicht bij partly',
    example: 'Twee van de vier werkprocessen',
  })
  reached?: string;

  @Text('reden', {
    max: 500,
    optional: true,
    withoutBsn: true,
    description: 'reden; verplicht bij droppedOut en cancelled',
    example: 'Begint bij een werkgever',
  })
  reason?: string;

  @Part('bewijs', () => CertificateRequestDto, { optional: true, description: 'bij finished en partly' })
  certificate?: CertificateRequestDto;
}
