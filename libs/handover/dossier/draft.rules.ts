import type { DossierDraft } from '../handover-dossier.rules.js';

/** What somebody has written of an offer and not sent, the receiver they thought of included. */
export type KeptDraft = DossierDraft & {
  readonly toUserId?: string | null;
  readonly aboveCeilingReason?: string | null;
};

export interface SavedDraft {
  readonly content: KeptDraft;
  /** ISO 8601. */
  readonly savedAt: string;
}
