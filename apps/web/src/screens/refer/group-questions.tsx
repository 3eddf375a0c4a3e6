import { CheckboxesField, SelectField } from '../../parts/fields.js';
import { useSession } from '../../session/session.js';
import { municipalities, referralForm } from '../../words/words.js';

/** For which municipality, and on which legal basis. */
export function GroupQuestions() {
  const { group: words, targetGroups } = referralForm;
  const { municipalityCodes } = useSession();
  return (
    <section className="panel stack group-choices">
      {municipalityCodes.length > 1 && (
        <SelectField
          name="municipalityCode"
          label={words.municipalityCode}
          size="medium"
          required
          options={municipalityCodes.map((code) => ({ value: code, label: municipalities[code] ?? code }))}
        />
      )}
      <CheckboxesField
        name="targetGroups"
        label={words.targetGroups}
        hint={words.targetGroupsHint}
        required
        requiredMessage={words.targetGroupsMissing}
        validate={(chosen: unknown) =>
          (Array.isArray(chosen) && chosen.length > 0) || words.targetGroupsMissing
        }
        options={Object.entries(targetGroups).map(([value, { label, basis }]) => ({
          value,
          label,
          hint: basis,
        }))}
      />
    </section>
  );
}
