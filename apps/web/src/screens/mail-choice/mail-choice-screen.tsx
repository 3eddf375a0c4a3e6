import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { answer, api } from '../../api/api.js';
import { Button } from '../../parts/button.js';
import { RadioField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading, Notice } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { mailChoice as words } from '../../words/words.js';
import type { Schemas } from '../../../../../libs/api-client/client.js';

type Preference = Schemas['MailPreference'];

/** Which notices come by mail as well: everybody's own choice. */
export function MailChoiceScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: ['mailPreference'],
    queryFn: () => answer(api.GET('/api/v1/mail-preference')),
  });
  return (
    <Page permission="notice.view" title={words.title} lead={words.lead}>
      {error && <Failed problem={error} retry={refetch} />}
      {!data && !error && <Loading lines={3} />}
      {data && <Choice preference={data} />}
    </Page>
  );
}

function Choice({ preference: { choice, address, addressRefused, mailOn } }: { preference: Preference }) {
  const client = useQueryClient();
  const say = useToast();
  const form = useForm({ defaultValues: { choice } });
  return (
    <>
      {!mailOn && <Notice>{words.off}</Notice>}
      {!address && <Notice kind="warn">{words.noAddress}</Notice>}
      {address && addressRefused && <Notice kind="warn">{words.refused(address)}</Notice>}
      {address && !addressRefused && <p>{words.to(address)}</p>}
      <Form
        form={form}
        onSubmit={async (values) => {
          await answer(api.PUT('/api/v1/mail-preference', { body: values }));
          await client.invalidateQueries({ queryKey: ['mailPreference'] });
          say(words.saved);
        }}
      >
        <RadioField
          name="choice"
          label={words.choice}
          required
          options={[
            { value: 'all', label: words.all },
            { value: 'urgent', label: words.urgent, hint: words.urgentHint },
            { value: 'none', label: words.none },
          ]}
        />
        <div>
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            {words.save}
          </Button>
        </div>
      </Form>
    </>
  );
}
