import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '#kernel/http/problem.dto.js';
import { SESSION_COOKIE } from '#access/session-token.js';
import { API_VERSION } from './version.js';

const failures = {
  '500': 'Er ging bij ons iets mis; er is niets half opgeslagen.',
  '503': 'Even niet beschikbaar; er is niets gewijzigd.',
};

/** The OpenAPI document, made from the code: the same one that is served, committed and made into a client. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Doorloop')
    .setDescription(
      'Eén deelnemersdossier van aanmelding tot nazorg, met één aanspreekpunt. Fouten komen als ' +
        '`application/problem+json`, met per veld wat er niet klopt. Wijzigingen vragen de versie die u voor u had ' +
        '(`If-Match`) en de CSRF-waarde van uw sessie (`X-CSRF-Token`).',
    )
    .setVersion(API_VERSION)
    .setContact('Doorloop', 'https://example.nl/doorloop', 'doorloop@example.nl')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer('/', 'Deze server')
    .addCookieAuth(SESSION_COOKIE)
    .addApiKey(
      {
        type: 'apiKey',
        in: 'header',
        name: 'X-CSRF-Token',
        description: 'De waarde van `csrfToken` uit de sessie; bij elke wijziging.',
      },
      'csrf',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] });
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of operationsOf(item)) {
      if (method !== 'get' && operation.security) operation.security = [{ cookie: [], csrf: [] }];
      for (const [status, description] of Object.entries(failures)) {
        operation.responses[status] ??= {
          description,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
      }
      for (const response of Object.values(operation.responses)) describeHeaders(response);
    }
  }
  return document;
}

interface Response {
  description?: string;
  content?: object;
  headers?: Record<string, unknown>;
}

interface Operation {
  responses: Record<string, Response>;
  security?: Record<string, string[]>[];
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);

const operationsOf = (item: object): [string, Operation][] =>
  Object.entries(item as Record<string, Operation>).filter(([method]) => methods.has(method));

/** Every answer says which version of the API gave it. */
function describeHeaders(response: Response): void {
  response.headers = {
    ...response.headers,
    'API-Version': {
      description: 'Versie van de API',
      schema: { type: 'string', example: API_VERSION },
    },
  };
}
