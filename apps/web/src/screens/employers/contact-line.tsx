import { Mail, Pencil, Phone, Trash2 } from 'lucide-react';
import { employers as words } from '../../words/words.js';
import type { EmployerContact } from './employer-queries.js';

export interface ContactLineProps {
  contact: EmployerContact;
  change: (() => void) | undefined;
  remove: (() => void) | undefined;
}

/** Somebody at the employer, to call or to write to at once. */
export function ContactLine({ contact: { name, jobTitle, phone, email }, change, remove }: ContactLineProps) {
  return (
    <li className="contact">
      <div className="contact-who">
        <p>
          <strong>{name}</strong>
        </p>
        {jobTitle && <p className="small soft">{jobTitle}</p>}
      </div>
      <div className="contact-steps">
        {change && (
          <button
            type="button"
            className="icon-button"
            onClick={change}
            aria-label={words.change + words.ofSomebody(name)}
          >
            <Pencil className="icon" aria-hidden />
          </button>
        )}
        {remove && (
          <button
            type="button"
            className="icon-button"
            onClick={remove}
            aria-label={words.removeContact + words.ofSomebody(name)}
          >
            <Trash2 className="icon" aria-hidden />
          </button>
        )}
      </div>
      <div className="contact-ways">
        {phone && (
          <a href={`tel:${phone}`} className="contact-way number">
            <Phone className="icon" aria-hidden />
            <span className="visually-hidden">{words.phone}: </span>
            {phone}
          </a>
        )}
        {email && (
          <a href={`mailto:${email}`} className="contact-way">
            <Mail className="icon" aria-hidden />
            <span className="visually-hidden">{words.email}: </span>
            {email}
          </a>
        )}
      </div>
    </li>
  );
}
