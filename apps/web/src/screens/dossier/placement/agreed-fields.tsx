import { DateField, NumberField, SelectField, TextField } from '../../../parts/fields.js';
import { placement as words } from '../../../words/words.js';
import { options } from '../development/options.js';
import type { Placement } from './placement-query.js';

export interface Agreed {
  functionTitle: string;
  hours: number | null;
  contractForm: string;
  startsOn: string;
  endsOn: string;
}

export const agreedIn = (placement: Placement): Agreed => ({
  functionTitle: placement.functionTitle,
  hours: placement.hours,
  contractForm: placement.contractForm ?? '',
  startsOn: placement.startsOn ?? '',
  endsOn: placement.endsOn ?? '',
});

export type ContractForm = NonNullable<Placement['contractForm']>;

interface AgreedFieldsProps {
  /** The day is the real one: whoever starts has a first day and a contract. */
  readonly real?: boolean;
}

/** What is agreed about the work: which, how much, in what form and from when. */
export function AgreedFields({ real = false }: AgreedFieldsProps) {
  return (
    <>
      <TextField
        {...{ name: 'functionTitle', label: words.functionTitle }}
        {...{ required: true, requiredMessage: words.functionAsked }}
      />
      <div className="row field-pair">
        <NumberField
          {...{ name: 'hours', label: words.hours, min: 1, max: 48, step: 0.5, unit: words.hoursUnit }}
          {...{ required: true, requiredMessage: words.hoursAsked }}
        />
        <SelectField
          {...{ name: 'contractForm', label: words.contractForm, options: options(words.contractForms) }}
          {...{ required: real, requiredMessage: words.contractFormAsked, size: 'medium' }}
        />
      </div>
      <div className="row field-pair">
        <DateField
          {...{ name: 'startsOn', label: real ? words.firstDay : words.startsOnMeant }}
          {...{ required: real, requiredMessage: words.firstDayAsked }}
        />
        <DateField name="endsOn" label={words.endsOn} />
      </div>
    </>
  );
}
