import type { Schemas } from '../../../../../../libs/api-client/client.js';
import type { ActionPlan } from '../development/development-query.js';

type Party = Schemas['PlanAgreement']['who'];

export interface PlanValues {
  goals: string[];
  agreements: { who: Party | ''; what: string; dueOn: string }[];
}

/** As a form holds a plan: what it says, or one empty goal to begin with. */
export const valuesOf = (plan?: Pick<ActionPlan, 'goals' | 'agreements'>): PlanValues => ({
  goals: plan ? [...plan.goals] : [''],
  agreements: plan ? plan.agreements.map(({ who, what, dueOn }) => ({ who, what, dueOn })) : [],
});

/** As it is sent. */
export const planOf = ({ goals, agreements }: PlanValues) => ({
  goals: goals.map((goal) => goal.trim()),
  agreements: agreements.map(({ who, what, dueOn }) => ({ who: who as Party, what: what.trim(), dueOn })),
});
