import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { employers as words } from '../../words/words.js';
import { ContactDialog } from './contact-dialog.js';
import { ContactLine } from './contact-line.js';
import type { EmployerDetail } from './employer-queries.js';
import { RemoveContact } from './remove-contact.js';

/** Whom one speaks to at the employer. */
export function Contacts({ employer }: { employer: EmployerDetail }) {
  const { contacts, can } = employer;
  // By its id: when a colleague changes the contact meanwhile, the dialog has the new one.
  const [inHand, setInHand] = useState<{ id: string | 'new'; to: 'write' | 'remove' }>();
  const known = contacts.find(({ id }) => id === inHand?.id);
  const close = (): void => setInHand(undefined);
  const mayWrite = can.includes('addContact');
  return (
    <section className="panel stack" aria-labelledby="employer-contacts">
      <h2 id="employer-contacts">{words.contacts}</h2>
      {contacts.length === 0 && (
        <p className="soft">
          {words.noContacts} {mayWrite && words.noContactsHelp}
        </p>
      )}
      {contacts.length > 0 && (
        <ul className="contacts">
          {contacts.map((contact) => (
            <ContactLine
              key={contact.id}
              contact={contact}
              change={mayWrite ? () => setInHand({ id: contact.id, to: 'write' }) : undefined}
              remove={
                mayWrite || can.includes('reopen')
                  ? () => setInHand({ id: contact.id, to: 'remove' })
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div>
          <Button
            icon={<UserPlus className="icon" aria-hidden />}
            onClick={() => setInHand({ id: 'new', to: 'write' })}
          >
            {words.addContact}
          </Button>
        </div>
      )}
      <ContactDialog employerId={employer.id} contact={known} open={inHand?.to === 'write'} close={close} />
      <RemoveContact
        employerName={employer.name}
        contact={inHand?.to === 'remove' ? known : undefined}
        close={close}
      />
    </section>
  );
}
