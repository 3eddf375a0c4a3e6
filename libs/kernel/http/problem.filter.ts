import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalKind } from '../refusal.js';
import { Refusal, refusals } from '../refusal.js';
import { problemOf } from './problem.js';

const transportRefusals: Record<number, RefusalKind> = {
  404: refusals.notFound,
  413: {
    code: 'too-large',
    status: 413,
    title: 'Te groot',
    detail: () => 'Wat u stuurt is te groot.',
  },
  415: {
    code: 'unsupported-media-type',
    status: 415,
    title: 'Soort inhoud niet ondersteund',
    detail: () => 'Stuur JSON, met de header Content-Type: application/json.',
  },
};

const unreadable: RefusalKind = {
  code: 'unreadable',
  status: 400,
  title: 'Verzoek is niet te lezen',
  detail: () => 'Het verzoek is geen geldige JSON of geen geldig adres.',
};

/** What PostgreSQL says of a passing trouble, or of what takes too long: the request may be repeated. */
const passingDatabaseCodes = /^(40001|40P01|55P03|57014|57P0[123]|08\d{3}|53\d{3})$/;
/** What is said of a PostgreSQL that is away, or that went away while it was asked something. */
const unreachableCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const unreachableWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;
/** What PostgreSQL says of a value that cannot be: half a character, the 99th of a month, too large a number. */
const impossibleValueCodes = /^(22003|22007|22008|22021|22P02|22P05)$/;

/** Every error leaves as `application/problem+json`; what went wrong inside stays inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const refusal = asRefusal(error);
    if (refusal) {
      const problem = problemOf(refusal);
      if (typeof refusal.facts.retryAfterSeconds === 'number') {
        void reply.header('retry-after', refusal.facts.retryAfterSeconds);
      }
      void reply.status(problem.status).type('application/problem+json').send(problem);
      return;
    }
    const { method, routeOptions } = http.getRequest<FastifyRequest>();
    this.logger.error({ method, route: routeOptions?.url, ...traceOf(error) });
    void reply.status(500).type('application/problem+json').send({
      type: 'about:blank',
      status: 500,
      code: 'failure',
      title: 'Er ging iets mis',
      detail: 'Er ging bij ons iets mis. Er is niets half opgeslagen. Probeer het opnieuw of meld het.',
    });
  }
}

/** The refusal that an error stands for; null when it is a failure of ours. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : Number((error as { statusCode?: unknown })?.statusCode);
  if (status >= 400 && status < 500) return new Refusal(transportRefusals[status] ?? unreadable);
  const { code: given, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const code = String(given ?? '');
  if (passingDatabaseCodes.test(code)) return new Refusal(refusals.busy);
  if (unreachableCodes.test(code) || unreachableWords.test(String(message))) {
    return new Refusal(refusals.unreachable);
  }
  if (impossibleValueCodes.test(code)) return new Refusal(unreadable);
  return null;
}

/** The stack and PostgreSQL's code and place; never its message or detail, which repeat the values. */
function traceOf(error: unknown): Record<string, unknown> {
  const { name, code, table, constraint, stack } = error as Record<string, string | undefined>;
  return {
    name,
    code,
    table,
    constraint,
    at: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}
