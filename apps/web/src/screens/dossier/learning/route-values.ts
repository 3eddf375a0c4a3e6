import type { Schemas } from '../../../../../../libs/api-client/client.js';
import { today } from '../../../parts/dates.js';
import type { LearningRoute } from './learning-query.js';

/** A route as its form holds it. */
export interface RouteValues {
  kind: LearningRoute['kind'] | '';
  title: string;
  provider: string;
  teacher: string;
  creboCode: string;
  company: string;
  hoursPerWeek: number | null;
  startsOn: string;
  expectedEndOn: string;
  workProcesses: { processId: string; code: string; title: string }[];
}

export const newProcess = { processId: '', code: '', title: '' };

export const valuesOf = (route?: LearningRoute): RouteValues => ({
  kind: route?.kind ?? '',
  title: route?.title ?? '',
  provider: route?.provider ?? '',
  teacher: route?.teacher ?? '',
  creboCode: route?.creboCode ?? '',
  company: route?.trainingCompany?.name ?? '',
  hoursPerWeek: route?.hoursPerWeek ?? null,
  startsOn: route?.startsOn ?? today(),
  expectedEndOn: route?.expectedEndOn ?? '',
  workProcesses: (route?.workProcesses ?? []).map(({ id, code, title }) => ({
    processId: id,
    code: code ?? '',
    title,
  })),
});

type Company = Pick<Schemas['LearningRouteRequest'], 'employerId' | 'trainingCompany'>;

/** What is sent: of a course nothing that belongs to learning at work. */
export function bodyOf(values: RouteValues, company: Company): Schemas['LearningRouteChange'] {
  const { kind, hoursPerWeek, startsOn } = values;
  const text = (name: 'teacher' | 'creboCode' | 'expectedEndOn') => values[name].trim() || null;
  const atWork = kind !== 'course';
  return {
    kind: kind as LearningRoute['kind'],
    title: values.title.trim(),
    provider: values.provider.trim(),
    teacher: text('teacher'),
    hoursPerWeek,
    startsOn,
    expectedEndOn: text('expectedEndOn'),
    creboCode: atWork ? text('creboCode') : null,
    ...(atWork ? company : { employerId: null, trainingCompany: null }),
    workProcesses: (atWork ? values.workProcesses : []).map(({ processId, code, title }) => ({
      ...(processId && { id: processId }),
      code: code.trim() || null,
      title: title.trim(),
    })),
  };
}
