import { today } from '../../../parts/dates.js';
import type { CheckIn } from './aftercare-query.js';

export const sides = ['employer', 'participant'] as const;
export type Side = (typeof sides)[number];

export const sideOf = (checkIn: CheckIn, side: Side): CheckIn['employerSide'] =>
  side === 'employer' ? checkIn.employerSide : checkIn.participantSide;

/** The form as it begins: what was recorded, or today and nothing. */
export function sideValues(checkIn: CheckIn, side: Side) {
  const said = sideOf(checkIn, side);
  return {
    reached: said ? (said.reached ? 'yes' : 'no') : '',
    spokenOn: said?.spokenOn ?? today(),
    note: said?.note ?? '',
  };
}
