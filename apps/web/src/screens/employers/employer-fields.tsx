import { SelectField, TextField } from '../../parts/fields.js';
import { employers as words, municipalities, work } from '../../words/words.js';
import { isKvkNumber, isSbiCode } from './employer-values.js';
import { municipalityCodes, sectors } from './employers-search.js';

/** Who an employer is: the same for a new one and one that is known. */
export function EmployerFields() {
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        required
        requiredMessage={words.nameRequired}
        autoFocus
      />
      <div className="side-by-side">
        <TextField
          name="kvkNumber"
          label={words.kvkNumber}
          hint={words.kvkHint}
          inputMode="numeric"
          required
          requiredMessage={words.kvkRequired}
          validate={(value: string) => isKvkNumber(value) || words.kvkWrong}
        />
        <TextField
          name="sbiCode"
          label={words.sbiCode}
          hint={words.sbiHint}
          inputMode="numeric"
          validate={(value: string) => isSbiCode(value) || words.sbiWrong}
        />
        <SelectField
          name="growthSector"
          label={words.sector}
          hint={words.sectorHint}
          options={sectors.map((value) => ({ value, label: work.growthSectors[value] }))}
        />
        <SelectField
          name="municipalityCode"
          label={words.municipality}
          hint={words.municipalityHint}
          options={municipalityCodes.map((value) => ({ value, label: municipalities[value]! }))}
        />
      </div>
    </>
  );
}
