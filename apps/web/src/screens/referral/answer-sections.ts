import { formatDate } from '../../parts/dates.js';
import { municipalities, referralForm as form } from '../../words/words.js';
import type { Referral } from '../referrals/referral-queries.js';

/** Label and answer; an answer of several parts stands under each other. */
type Answer = readonly [label: string, answer: string | readonly string[]];
export interface AnswerSection {
  /** The step of the form in which it is asked. */
  readonly step: 'persoon' | 'doelgroep' | 'vragen';
  readonly title: string;
  readonly answers: readonly Answer[];
}

type Given = readonly [label: string, answer: string | number | readonly string[] | null | undefined];

const given = (answers: readonly Given[]): Answer[] =>
  answers.flatMap(([label, answer]): Answer[] => {
    if (answer === null || answer === undefined || answer === '' || (Array.isArray(answer) && !answer.length))
      return [];
    return [[label, typeof answer === 'number' ? String(answer) : (answer as string | readonly string[])]];
  });
const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');
const date = (value: string | undefined): string | undefined => value && formatDate(value);

/** Everything that was filled in, as it is read back: only what says something. */
export function answerSections(referral: Referral): AnswerSection[] {
  return [
    { step: 'persoon', title: form.steps.persoon, answers: given(ofPerson(referral)) },
    {
      step: 'doelgroep',
      title: form.steps.doelgroep,
      answers: given([
        [form.group.municipalityCode, municipalities[referral.municipalityCode]],
        [
          form.group.heading,
          referral.targetGroups.map((name) => {
            const { label, basis } = form.targetGroups[name];
            return `${label} (${basis})`;
          }),
        ],
      ]),
    },
    {
      step: 'vragen',
      title: form.stepTitle[referral.form],
      answers: given([...ofAnnex(referral.annex), ...ofMtb(referral.mtb), ...ofPodium24(referral.podium24)]),
    },
  ];
}

function ofPerson({ person }: Referral): Given[] {
  const labels = form.person;
  return [
    [labels.bsn, person.maskedBsn],
    [labels.givenName, person.givenName],
    [labels.initials, person.initials],
    [labels.surname, joined(person.prefix, person.surname)],
    [labels.partnerSurname, joined(person.partnerPrefix, person.partnerSurname)],
    [labels.birthDate, date(person.birthDate)],
    [labels.gender, person.gender && form.genders[person.gender]],
    [labels.addressLine, person.addressLine],
    [labels.town, joined(person.postcode, person.town)],
    [labels.municipalityCode, person.municipalityCode && municipalities[person.municipalityCode]],
    [labels.phone, person.phone],
    [labels.email, person.email],
    [labels.language, person.language],
    [labels.preferredContact, person.preferredContact && form.contactWays[person.preferredContact]],
  ];
}

function ofAnnex(answers: Referral['annex']): Given[] {
  if (!answers) return [];
  const labels = form.annex;
  return [
    [labels.referralQuestion, answers.referralQuestion],
    [
      labels.participationStep,
      answers.participationStep && form.participationSteps[answers.participationStep - 1],
    ],
    [labels.languageLevel, answers.languageLevel],
    [labels.workCapacity, answers.workCapacity],
    [labels.motivation, answers.motivation],
    ...(answers.lifeDomains ?? []).map(({ domain, signal, reason }): Given => [
      form.lifeDomains[domain],
      [form.signals[signal], ...(reason ? [reason] : [])],
    ]),
    [labels.diagnosisReportOn, date(answers.diagnosisReportOn)],
    [labels.diagnosisAdvice, answers.diagnosisAdvice],
  ];
}

function ofMtb(answers: Referral['mtb']): Given[] {
  if (!answers) return [];
  const labels = form.mtb;
  return [
    ...(answers.indications ?? []).map(({ kind, startsOn, endsOn, decidedBy, decidedOn }, index): Given => [
      labels.indication(index + 1),
      [
        `${form.indicationKinds[kind]}, ${labels.from(formatDate(startsOn), endsOn ? formatDate(endsOn) : null)}`,
        labels.decided(form.deciders[decidedBy], formatDate(decidedOn)),
      ],
    ]),
    [labels.weeklyHours, answers.weeklyHours],
    [labels.workType, answers.workType],
    [labels.department, answers.department],
    [labels.supervisor, answers.supervisor],
    [labels.wageValuePct, answers.wageValuePct === undefined ? null : `${answers.wageValuePct}%`],
    [labels.learningWorkRoute, answers.learningWorkRoute && form.routes[answers.learningWorkRoute]],
    [labels.absence, answers.absence && form.absences[answers.absence]],
    [labels.absentSince, date(answers.absentSince)],
  ];
}

function ofPodium24(answers: Referral['podium24']): Given[] {
  if (!answers) return [];
  const labels = form.podium24;
  return [
    [labels.wishedOccupations, answers.wishedOccupations],
    [labels.availableFrom, date(answers.availableFrom)],
    [labels.weeklyHours, answers.weeklyHours],
    [labels.contractForm, answers.contractForm && form.contracts[answers.contractForm]],
    [labels.cv, answers.cv],
    [labels.mobility, answers.mobility?.map((way) => form.mobilities[way]).join(', ')],
    [labels.drivingLicences, answers.drivingLicences?.join(', ')],
    [labels.vacancy, answers.vacancy],
    [labels.employerName, answers.employerName],
    [labels.kvk, answers.kvk],
  ];
}
