import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api } from '../../../api/api.js';
import { FormActions } from '../../../parts/form-actions.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextField } from '../../../parts/fields.js';
import { Form } from '../../../parts/form.js';
import { dossier as words } from '../../../words/words.js';
import { useDossier } from '../dossier-context.js';

const SHOWN_MS = 30_000;

/** The BSN, hidden until somebody says what for; then for half a minute. It is kept nowhere in the browser. */
export function BsnValue() {
  const { dossier } = useDossier();
  const [asked, setAsked] = useState(false);
  const [bsn, setBsn] = useState<string>();
  const form = useForm({ defaultValues: { purpose: '' } });
  useEffect(() => {
    if (bsn === undefined) return undefined;
    const timer = setTimeout(() => setBsn(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [bsn]);

  if (!dossier.bsnKnown) return <span className="soft">{words.notKnown}</span>;
  return (
    <span className="row" role="status">
      {bsn === undefined ? (
        <>
          <span>
            <span aria-hidden="true">{words.bsnHidden}</span>
            <span className="visually-hidden">{words.bsnHiddenWords}</span>
          </span>
          {dossier.can.includes('revealBsn') && (
            <button type="button" className="link-button" onClick={() => setAsked(true)}>
              {words.bsnShow}
            </button>
          )}
        </>
      ) : (
        <>
          <span className="number">{bsn}</span>
          <span className="small soft">{words.bsnGoes}</span>
          <button type="button" className="link-button" onClick={() => setBsn(undefined)}>
            {words.bsnHide}
          </button>
        </>
      )}
      <Dialog title={words.bsnTitle} open={asked} onClose={() => setAsked(false)}>
        <Form
          form={form}
          onSubmit={async (body) => {
            const shown = await answer(
              api.POST('/api/v1/participants/{id}/bsn-revelations', {
                params: { path: { id: dossier.id } },
                body,
              }),
            );
            form.reset();
            setAsked(false);
            setBsn(shown.bsn);
          }}
        >
          <p>{words.bsnExplained}</p>
          <TextField
            name="purpose"
            label={words.bsnPurpose}
            required
            requiredMessage={words.bsnPurposeAsked}
            autoFocus
          />
          <FormActions
            action={words.bsnShow}
            busy={form.formState.isSubmitting}
            onCancel={() => setAsked(false)}
          />
        </Form>
      </Dialog>
    </span>
  );
}
