import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch, newKey } from '../../api/api.js';
import { DraftSign, RestoredDraft } from '../../drafts/draft-sign.js';
import { useDraft } from '../../drafts/use-draft.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form.js';
import { FormActions } from '../../parts/form-actions.js';
import { useToast } from '../../parts/toast.js';
import { answers, places as words } from '../../words/words.js';
import type { Place } from './employer-queries.js';
import { Overtaken } from './overtaken.js';
import { PlaceFields } from './place-fields.js';
import { bodyOf, newPlace, valuesOf } from './place-values.js';
import { useSaving } from './use-saving.js';

interface PlaceFormProps {
  employer: { readonly id: string; readonly municipalityCode?: string | null };
  /** None: a new one. */
  place?: Place;
  close: () => void;
}

export function PlaceDialog({ open, ...props }: PlaceFormProps & { open: boolean }) {
  return (
    <Dialog title={props.place ? words.changeTitle : words.add} open={open} onClose={props.close} wide>
      <PlaceForm {...props} />
    </Dialog>
  );
}

function PlaceForm({ employer, place, close }: PlaceFormProps) {
  const asItIs = place ? valuesOf(place) : newPlace(employer.municipalityCode ?? null);
  const form = useForm({ defaultValues: asItIs });
  const saving = useSaving(form, asItIs);
  const draft = useDraft(place ? `place.${place.id}` : `employer.${employer.id}.place`, form, asItIs);
  const [key] = useState(newKey);
  const say = useToast();
  return (
    <Form
      form={form}
      scope={place?.id}
      className="place-form"
      onSubmit={async (values) => {
        const body = bodyOf(values);
        const saved = await saving.save(() =>
          place
            ? answer(
                api.PATCH('/api/v1/places/{id}', {
                  params: { path: { id: place.id }, header: ifMatch(place.version) },
                  body,
                }),
              )
            : answer(
                api.POST('/api/v1/employers/{id}/places', {
                  params: { path: { id: employer.id } },
                  headers: { 'Idempotency-Key': key },
                  body,
                }),
              ),
        );
        if (!saved) return;
        draft.done();
        say(place ? words.saved(values.functionTitle) : words.added(values.functionTitle));
        close();
      }}
    >
      <RestoredDraft draft={draft} />
      <Overtaken saving={saving} />
      <PlaceFields />
      <div className="row">
        <FormActions
          action={place ? answers.save : words.add}
          busy={form.formState.isSubmitting}
          onCancel={close}
        />
        <DraftSign draft={draft} />
      </div>
    </Form>
  );
}
