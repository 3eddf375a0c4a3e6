import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, newKey } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { RadioField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { useSession } from '../../session/session.js';
import { municipalities, referralForm } from '../../words/words.js';
import { referralChanged } from '../referrals/referral-queries.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';
import './refer.css';

/** Which of the three intakes fits. */
export function ChooseFormScreen() {
  const words = referralForm.choose;
  return (
    <Page permission="referral.write" title={words.title} lead={words.lead}>
      <ChooseForm />
    </Page>
  );
}

function ChooseForm() {
  const words = referralForm.choose;
  const { municipalityCodes } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [key] = useState(newKey);
  const form = useForm({
    defaultValues: {
      form: '',
      municipalityCode: municipalityCodes.length === 1 ? municipalityCodes[0]! : '',
    },
  });
  async function begin({ form: chosen, municipalityCode }: { form: string; municipalityCode: string }) {
    const referral = await answer(
      api.POST('/api/v1/referrals', {
        params: { header: { 'Idempotency-Key': key } },
        body: { form: chosen, municipalityCode } as Schemas['NewReferral'],
      }),
    );
    await referralChanged(client, referral);
    await navigate({
      to: '/aanmelden/$referralId/$step',
      params: { referralId: referral.id, step: 'persoon' },
    });
  }
  return (
    <Form form={form} onSubmit={begin} className="loose">
      <div className="form-choices">
        <RadioField
          name="form"
          label={words.question}
          hint={words.doubt}
          required
          requiredMessage={words.formMissing}
          options={Object.entries(words.forms).map(([value, { title, what, asks }]) => ({
            value,
            label: title,
            hint: (
              <>
                <span className="form-choice-what">{what}</span>
                <span className="small soft">{asks}</span>
              </>
            ),
          }))}
        />
      </div>
      {municipalityCodes.length > 1 && (
        <RadioField
          name="municipalityCode"
          label={words.municipality}
          required
          requiredMessage={words.municipalityMissing}
          options={municipalityCodes.map((code) => ({ value: code, label: municipalities[code] ?? code }))}
        />
      )}
      <div>
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          {words.begin}
        </Button>
      </div>
    </Form>
  );
}
