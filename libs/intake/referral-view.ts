import type { Actor } from '#kernel/actor.js';
import { maskBsn } from '#kernel/bsn.rules.js';
import type { CalendarDate } from '#kernel/calendar.rules.js';
import { Refusal } from '#kernel/refusal.js';
import type { PersonField, PersonValues } from '#participant/person.rules.js';
import type {
  AnnexAnswers,
  AnswersOf,
  FilledForm,
  FormName,
  MtbAnswers,
  Podium24Answers,
} from './intake-form.rules.js';
import { forms, missingPerPart } from './intake-form.rules.js';
import type { StoredReferral } from './referral.repository.js';
import type { ReferralFacts } from './referral.rules.js';
import { possibilities, referralRefusals, referralSteps } from './referral.rules.js';
import type { TargetGroupName } from './target-groups.rules.js';

type Given<Values> = { readonly [Field in keyof Values]?: Values[Field] | null };

/** What a consultant sends. What is left out stays as it was. */
export interface ReferralDraft {
  readonly municipalityCode?: string;
  /** A BSN that is left out stays; null removes it. */
  readonly person?: Given<PersonValues>;
  readonly targetGroups?: readonly TargetGroupName[];
  readonly annex?: AnnexAnswers;
  readonly mtb?: MtbAnswers;
  readonly podium24?: Podium24Answers;
}

const filledIn = ([, value]: [string, unknown]): boolean =>
  value !== undefined && value !== null && value !== '';

/** Only the fields that say something. */
export const personGiven = (person: Given<PersonValues>): PersonValues =>
  Object.fromEntries(Object.entries(person).filter(filledIn)) as Partial<Record<PersonField, never>>;

/** The answers to the form's own questions; nothing when none were sent. Another form's questions are refused. */
export function answersGiven(form: FormName, draft: ReferralDraft): AnswersOf[FormName] | undefined {
  for (const other of forms) {
    if (other !== form && draft[other]) throw new Refusal(referralRefusals.otherForm, { form, given: other });
  }
  const answers = draft[form];
  return answers
    ? (Object.fromEntries(Object.entries(answers).filter(filledIn)) as AnswersOf[FormName])
    : undefined;
}

/** What the rules judge a stored referral by. */
export const factsOf = (
  { form, answers, person, targetGroups, state, municipalityCode, referrerId }: StoredReferral,
  bsn: string | undefined,
  today: CalendarDate,
): ReferralFacts => ({
  ...({ form, answers } as Pick<FilledForm, 'form' | 'answers'> as never as FilledForm),
  person: { ...person, ...(bsn && { bsn }) },
  targetGroups,
  state,
  municipalityCode,
  referrerId,
  today,
});

const shown = (referral: StoredReferral) => {
  const { bsn: _sealed, answers, participant: _scope, referrerId: _id, ...rest } = referral;
  return { ...rest, targetGroups: [...referral.targetGroups], [referral.form]: answers };
};

/** A referral as its readers get it: the BSN masked, with what they can do now and what is still lacking. */
export function viewOf(
  actor: Actor,
  referral: StoredReferral,
  facts: ReferralFacts,
  contactDueOn: CalendarDate | null,
) {
  const missing = (referralSteps.submit.from as readonly string[]).includes(facts.state)
    ? missingPerPart(facts, facts.today)
    : { person: [], targetGroups: [], answers: [] };
  return {
    ...shown(referral),
    contactDueOn,
    person: { ...referral.person, maskedBsn: facts.person.bsn ? maskBsn(facts.person.bsn) : null },
    can: possibilities(actor, facts),
    missing: Object.values(missing).flat(),
    missingPerPart: missing,
  };
}

export type ReferralView = ReturnType<typeof viewOf>;
