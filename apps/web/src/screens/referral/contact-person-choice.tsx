import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '../../parts/button.js';
import { RadioField, TextField } from '../../parts/fields.js';
import { offer, referrals } from '../../words/words.js';
import type { ContactPersonCandidate } from './acceptance-queries.js';
import type { AcceptanceValues } from './acceptance-values.js';

/** Colleagues with how full they are: the own team at once, the others on request. */
export function ContactPersonChoice({ candidates }: { candidates: readonly ContactPersonCandidate[] }) {
  const words = referrals.accept;
  const [all, setAll] = useState(false);
  const chosen = useFormContext<AcceptanceValues>().watch('contactPersonId');
  const ownTeam = candidates[0]?.teamName;
  const full = candidates.find(({ id, aboveCeiling }) => id === chosen && aboveCeiling);
  const shown = all
    ? candidates
    : candidates.filter(({ id, teamName }) => teamName === ownTeam || id === chosen);
  return (
    <div className="stack tight">
      <RadioField
        name="contactPersonId"
        label={words.contactPerson}
        hint={words.contactPersonHint}
        required
        requiredMessage={words.contactPersonMissing}
        options={shown.map(({ id, name, teamName, reason }) => ({
          value: id,
          label: name,
          hint: [teamName ?? words.noTeam, reason].join(' · '),
        }))}
      />
      {full && (
        <TextField
          name="aboveCeilingReason"
          label={offer.aboveReason}
          hint={offer.aboveReasonHint(full.name, full.points + full.adds, full.ceiling)}
          required
          requiredMessage={offer.aboveReasonNeeded}
        />
      )}
      {shown.length < candidates.length && (
        <div>
          <Button kind="subtle" onClick={() => setAll(true)}>
            {words.others(candidates.length - shown.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
