import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '../../parts/fields.js';
import { colleagues as words, municipalities, people } from '../../words/words.js';
import { teamsQuery } from './user-queries.js';
import type { UserValues } from './user-values.js';
import { WorkingWeek } from './working-week.js';

/** What of a user may change: the same for somebody new and somebody known. */
export function UserFields() {
  const { data: teams = [] } = useQuery(teamsQuery);
  const roles = useWatch<UserValues, 'roles'>({ name: 'roles' });
  return (
    <>
      <TextField
        name="displayName"
        label={words.displayName}
        hint={words.displayNameHint}
        required
        requiredMessage={words.displayNameRequired}
        size="medium"
      />
      <TextField name="email" type="email" label={words.email} size="medium" />
      <CheckboxesField
        name="roles"
        label={words.roles}
        hint={words.rolesHint}
        required
        requiredMessage={words.rolesRequired}
        options={Object.entries(people.roles).map(([value, label]) => ({
          value,
          label,
          hint: words.rolesExplained[value],
        }))}
      />
      {roles.includes('consultant') && (
        <CheckboxesField
          name="municipalityCodes"
          label={words.municipalities}
          hint={words.municipalitiesHint}
          options={Object.entries(municipalities).map(([value, label]) => ({ value, label }))}
        />
      )}
      <SelectField
        name="teamId"
        label={words.team}
        size="medium"
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {roles.some((role) => role === 'jobCoach' || role === 'teamLead') && <WorkingWeek />}
      <TextAreaField name="formerNames" label={words.formerNames} hint={words.formerNamesHint} rows={2} />
    </>
  );
}
