import type { operations } from '../../../../../libs/api-client/schema.js';

type Query = NonNullable<operations['listCaseload']['parameters']['query']>;
export type CaseloadView = NonNullable<Query['view']>;
export type CaseloadSort = NonNullable<Query['sort']>;
type CaseloadStage = NonNullable<Query['stage']>[number];
type MunicipalityCode = NonNullable<Query['municipality']>[number];
export type CaseloadQuery = Omit<Query, 'limit' | 'cursor'>;

const views = ['mine', 'substitution', 'team', 'inHandover', 'ended', 'all'] as const;
const sorts = ['dueOn', 'name', '-name', 'stageSince', '-stageSince', '-endedAt'] as const;
export const stages = ['diagnose', 'ontwikkeling', 'scholing', 'plaatsing', 'nazorg'] as const;
export const municipalityCodes = ['0935', '1903', '0938', '1729', '0994', '0981'] as const;

/**
 * The list as it stands in the address, so that a link shows a colleague the same list. Several values are one text
 * with dots: `stage=diagnose.nazorg`. A municipality is written as the CBS does, `GM0935`. It holds no names.
 */
export interface CaseloadSearch {
  view?: CaseloadView;
  stage?: string;
  municipality?: string;
  suspended?: boolean;
  overdue?: true;
  notSeen?: true;
  contactPerson?: string;
  sort?: CaseloadSort;
}

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);
const someOf = <Value extends string>(values: readonly Value[], given: unknown): readonly Value[] => {
  const parts = typeof given === 'string' ? given.split('.') : [];
  return values.filter((value) => parts.includes(value));
};
const dotted = (values: readonly string[]): string | undefined => values.join('.') || undefined;
const isId = (given: unknown): given is string =>
  typeof given === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(given);

/** What an address says of the list; what it says wrongly is left out. */
export function readCaseloadSearch(given: Record<string, unknown>): CaseloadSearch {
  const view = oneOf(views, given.view);
  const sort = oneOf(sorts, given.sort);
  const read: CaseloadSearch = {
    view,
    stage: dotted(someOf(stages, given.stage)),
    municipality: dotted(someOf(municipalityCodes.map(asGm), given.municipality)),
    suspended: typeof given.suspended === 'boolean' ? given.suspended : undefined,
    overdue: given.overdue === true || undefined,
    notSeen: given.notSeen === true || undefined,
    contactPerson: isId(given.contactPerson) ? given.contactPerson : undefined,
    // Only what ended can be in the order in which it did.
    sort: sort === '-endedAt' && view !== 'ended' ? undefined : sort,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const asGm = (code: string): string => `GM${code}`;

export const stagesIn = ({ stage }: CaseloadSearch): readonly CaseloadStage[] => someOf(stages, stage);
export const municipalitiesIn = ({ municipality }: CaseloadSearch): readonly MunicipalityCode[] =>
  someOf(municipalityCodes, municipality?.replaceAll('GM', ''));
export const withStages = (chosen: readonly string[]): Partial<CaseloadSearch> => ({
  stage: dotted(someOf(stages, chosen.join('.'))),
});
export const withMunicipalities = (chosen: readonly string[]): Partial<CaseloadSearch> => ({
  municipality: dotted(someOf(municipalityCodes, chosen.join('.')).map(asGm)),
});

/** Back to everything in the view. */
export const noFilters = {
  stage: undefined,
  municipality: undefined,
  suspended: undefined,
  overdue: undefined,
  notSeen: undefined,
  contactPerson: undefined,
} satisfies Partial<CaseloadSearch>;

export const isFiltered = (search: CaseloadSearch): boolean =>
  Object.keys(noFilters).some((name) => search[name as keyof CaseloadSearch] !== undefined);

/** What is asked of the api, as far as the address says it. */
export function selectionOf(search: CaseloadSearch): CaseloadQuery {
  const [stage, municipality] = [stagesIn(search), municipalitiesIn(search)];
  return {
    ...(search.view && { view: search.view }),
    ...(stage.length > 0 && { stage: [...stage] }),
    ...(municipality.length > 0 && { municipality: [...municipality] }),
    ...(search.suspended !== undefined && { suspended: search.suspended }),
    ...(search.overdue && { overdue: true }),
    ...(search.notSeen && { notSeen: true }),
    ...(search.contactPerson && { contactPersonId: search.contactPerson }),
    ...(search.sort && { sort: search.sort }),
  };
}

/** The other way round: the address of what was asked. */
export const searchOf = ({ stage, municipality, contactPersonId, ...same }: CaseloadQuery): CaseloadSearch =>
  readCaseloadSearch({
    ...same,
    stage: stage?.join('.'),
    municipality: municipality?.map(asGm).join('.'),
    contactPerson: contactPersonId,
  });

/** The question to the api. */
export const queryOf = (
  search: CaseloadSearch,
  view: CaseloadView,
): CaseloadQuery & { view: CaseloadView } => ({
  ...selectionOf({ ...search, view }),
  view,
});
