import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const meaning: Record<number, string> = {
  400: 'De invoer klopt niet; `errors` noemt elk veld.',
  401: 'Niet ingelogd.',
  403: 'Geen toestemming.',
  404: 'Bestaat niet, of is voor u niet te zien.',
  409: 'Kan nu niet; `detail` zegt wat er ontbreekt of in de weg staat.',
  412: 'Intussen door iemand anders gewijzigd.',
  413: 'Te groot.',
  415: 'Soort inhoud niet ondersteund.',
  422: 'Begrepen, maar in strijd met een eerder verzoek of met zichzelf.',
  428: 'De header If-Match ontbreekt.',
  429: 'Te veel pogingen; `Retry-After` zegt hoe lang te wachten.',
  500: 'Er ging bij ons iets mis.',
  503: 'Even niet beschikbaar; er is niets gewijzigd.',
};

/** Describes the error answers of a route in the OpenAPI document. */
export const ApiRefusals = (...statuses: number[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: meaning[status] ?? '',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
