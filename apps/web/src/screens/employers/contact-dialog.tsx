import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { answer, api, ifMatch, newKey } from '../../api/api.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/fields.js';
import { Form } from '../../parts/form.js';
import { FormActions } from '../../parts/form-actions.js';
import { useToast } from '../../parts/toast.js';
import { answers, employers as words } from '../../words/words.js';
import type { EmployerContact } from './employer-queries.js';
import { Overtaken } from './overtaken.js';
import { useSaving } from './use-saving.js';

interface ContactFormProps {
  employerId: string;
  /** None: somebody new. */
  contact: EmployerContact | undefined;
  close: () => void;
}

export function ContactDialog({ open, ...props }: ContactFormProps & { open: boolean }) {
  return (
    <Dialog title={props.contact ? words.changeContact : words.addContact} open={open} onClose={props.close}>
      <ContactForm {...props} />
    </Dialog>
  );
}

function ContactForm({ employerId, contact, close }: ContactFormProps) {
  const asItIs = {
    name: contact?.name ?? '',
    jobTitle: contact?.jobTitle ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
  };
  const form = useForm({ defaultValues: asItIs });
  const saving = useSaving(form, asItIs);
  const [key] = useState(newKey);
  const say = useToast();
  return (
    <Form
      form={form}
      onSubmit={async ({ name, jobTitle, phone, email }) => {
        const body = {
          name,
          jobTitle: jobTitle.trim() || null,
          phone: phone.trim() || null,
          email: email.trim() || null,
        };
        const saved = await saving.save(() =>
          contact
            ? answer(
                api.PATCH('/api/v1/employer-contacts/{id}', {
                  params: { path: { id: contact.id }, header: ifMatch(contact.version) },
                  body,
                }),
              )
            : answer(
                api.POST('/api/v1/employers/{id}/contacts', {
                  params: { path: { id: employerId } },
                  headers: { 'Idempotency-Key': key },
                  body,
                }),
              ),
        );
        if (!saved) return;
        say(contact ? words.contactChanged(name) : words.contactAdded(name));
        close();
      }}
    >
      <Overtaken saving={saving} />
      <TextField
        name="name"
        label={words.contactName}
        required
        requiredMessage={words.contactNameRequired}
        autoFocus
      />
      <TextField name="jobTitle" label={words.jobTitle} />
      <TextField name="phone" type="tel" inputMode="tel" label={words.phone} size="medium" />
      <TextField name="email" type="email" inputMode="email" label={words.email} />
      <FormActions
        action={contact ? answers.save : words.addContact}
        busy={form.formState.isSubmitting}
        onCancel={close}
      />
    </Form>
  );
}
