import type { Schemas } from '../../../../../libs/api-client/client.js';

export interface AcceptanceValues {
  /** A participant's id, or `NEW_PERSON`. */
  person: string;
  entryStage: string;
  entryReason: string;
  contactPersonId: string;
  /** Why it must be them, when that brings them above their ceiling. */
  aboveCeilingReason: string;
}

export const NEW_PERSON = 'new';
export const entryStages = ['diagnose', 'ontwikkeling', 'plaatsing'] as const;

export const noAcceptance: AcceptanceValues = {
  person: '',
  entryStage: '',
  entryReason: '',
  contactPersonId: '',
  aboveCeilingReason: '',
};

export const acceptanceOf = (values: AcceptanceValues): Schemas['ReferralAcceptance'] => ({
  ...(values.person && values.person !== NEW_PERSON && { participantId: values.person }),
  entryStage: values.entryStage as Schemas['ReferralAcceptance']['entryStage'],
  ...(values.entryStage !== 'diagnose' && { entryReason: values.entryReason.trim() }),
  contactPersonId: values.contactPersonId,
  ...(values.aboveCeilingReason?.trim() && { aboveCeilingReason: values.aboveCeilingReason.trim() }),
});
