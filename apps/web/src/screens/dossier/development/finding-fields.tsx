import { NumberField, RadioField, SelectField, TextAreaField } from '../../../parts/fields.js';
import { development as words } from '../../../words/words.js';
import type { AssessmentKind } from './development-query.js';
import { options } from './options.js';

interface FindingFieldsProps {
  readonly kind: AssessmentKind;
  /** Of a correction the domain stays as it was. */
  readonly ofDomain: boolean;
  /** The text is where the eye has to be. */
  readonly atText: boolean;
}

const levels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'].map((value) => ({ value, label: value }));

/** What a measurement of this kind asks. */
export function FindingFields({ kind, ofDomain, atText }: FindingFieldsProps) {
  switch (kind) {
    case 'participationStep':
      return (
        <RadioField
          name="step"
          label={words.step}
          required
          requiredMessage={words.stepAsked}
          options={words.steps.map((label, index) => ({
            value: String(index + 1),
            label: `${index + 1}. ${label}`,
          }))}
        />
      );
    case 'workCapacity':
      return (
        <>
          <p className="soft small">{words.workCapacityHelp}</p>
          <div className="row field-pair">
            <NumberField
              {...{ name: 'hoursPerDay', label: words.hoursPerDay, unit: words.hoursUnit }}
              {...{ unmarked: true, min: 0, max: 24, step: 0.5 }}
            />
            <NumberField
              {...{ name: 'hoursPerWeek', label: words.hoursPerWeek, unit: words.hoursUnit }}
              {...{ unmarked: true, min: 0, max: 60, step: 0.5 }}
            />
          </div>
          <TextAreaField
            {...{ name: 'limits', label: words.limits, hint: words.limitsHint }}
            {...{ unmarked: true, rows: 3, autoFocus: atText }}
          />
        </>
      );
    case 'lifeDomain':
      return (
        <>
          {ofDomain && (
            <SelectField
              {...{ name: 'domain', label: words.domain, size: 'medium', options: options(words.domains) }}
              {...{ required: true, requiredMessage: words.domainAsked }}
            />
          )}
          <RadioField
            {...{ name: 'signal', label: words.signal, inline: true, options: options(words.signals) }}
            {...{ required: true, requiredMessage: words.signalAsked }}
          />
          <TextAreaField
            {...{ name: 'reason', label: words.reasonForWork, hint: words.reasonForWorkHint, rows: 3 }}
            {...{ required: true, requiredMessage: words.reasonForWorkAsked, autoFocus: atText }}
          />
        </>
      );
    case 'languageLevel':
      return (
        <RadioField
          {...{ name: 'level', label: words.level, hint: words.levelHint, inline: true, options: levels }}
          {...{ required: true, requiredMessage: words.levelAsked }}
        />
      );
    case 'observation':
      return (
        <TextAreaField
          {...{ name: 'observation', label: words.observation, hint: words.observationHint, rows: 7 }}
          {...{ required: true, requiredMessage: words.observationAsked, autoFocus: atText }}
        />
      );
    case 'wageValue':
      return (
        <>
          <NumberField
            {...{ name: 'percentage', label: words.percentage, unit: words.percentageUnit }}
            {...{ required: true, requiredMessage: words.percentageAsked, min: 0, max: 100 }}
          />
          <RadioField
            {...{ name: 'method', label: words.method, options: options(words.methods) }}
            {...{ required: true, requiredMessage: words.methodAsked }}
          />
        </>
      );
  }
}
