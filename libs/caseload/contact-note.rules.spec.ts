import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.js';
import { permissionsFor } from '#access/permissions.rules.js';
import { contactPartyCodes } from './casework.rules.js';
import type { ContactNoteFacts, ContactNoteStep } from './contact-note.rules.js';
import {
  contactKindCodes,
  contactNoteCan,
  contactNoteSteps,
  reachesParticipant,
  requirePast,
  takeContactNoteStep,
} from './contact-note.rules.js';

const author = { userId: 'anouk', permissions: permissionsFor(['jobCoach']) } as Actor;
const reader = { userId: 'bram', permissions: permissionsFor(['teamLead']) } as Actor;
const consultant = { userId: 'anouk', permissions: permissionsFor(['consultant']) } as Actor;
const now = new Date('2026-11-22T12:00:00Z');
const aNote = (given: Partial<ContactNoteFacts> = {}): ContactNoteFacts => ({
  state: 'standing',
  authorId: 'anouk',
  recordedAt: new Date('2026-11-22T09:00:00Z'),
  now,
  ...given,
});
const old = aNote({ recordedAt: new Date('2026-11-21T11:59:59Z') });
const justInTime = aNote({ recordedAt: new Date('2026-11-21T12:00:00Z') });

test('the participant is reached in one room or on one line, and in no other way', () => {
  const reached = contactKindCodes.flatMap((kind) =>
    contactPartyCodes
      .filter((spokeWith) => reachesParticipant({ kind, spokeWith }))
      .map((who) => [kind, who]),
  );
  expect(reached).toEqual([
    ['phone', 'participant'],
    ['visit', 'participant'],
    ['office', 'participant'],
    ['video', 'participant'],
  ]);
});

describe('a note', () => {
  test('is the author’s to change, for a day', () => {
    expect(contactNoteCan(author, aNote())).toEqual(['change', 'withdraw']);
    expect(contactNoteCan(author, justInTime)).toEqual(['change', 'withdraw']);
    expect(contactNoteCan(author, aNote({ state: 'withdrawn' }))).toEqual(['restore']);
    expect(contactNoteCan(author, old)).toEqual([]);
    expect(contactNoteCan(reader, aNote())).toEqual([]);
    expect(contactNoteCan(consultant, aNote())).toEqual([]);
  });

  test.each(Object.keys(contactNoteSteps) as ContactNoteStep[])(
    'takes the step %s exactly when it is offered',
    (step) => {
      for (const actor of [author, reader, consultant]) {
        for (const note of [aNote(), aNote({ state: 'withdrawn' }), old, justInTime]) {
          const offered = contactNoteCan(actor, note).includes(step);
          const take = () => takeContactNoteStep(step, actor, note);
          if (offered) expect(take()).toBe(contactNoteSteps[step].to);
          else expect(take).toThrow(/not-yours|wrong-state|too-late/);
        }
      }
    },
  );

  test('is of a contact that was had', () => {
    expect(() => requirePast('2026-11-22T13:00:00+01:00', now)).not.toThrow();
    expect(() => requirePast('2026-11-22T13:00:01+01:00', now)).toThrow('contact-in-future');
  });
});
