/**
 * One decorator per field of a DTO: its Dutch name, its range, its example, and from these the validation with its
 * Dutch messages and the API's documentation.
 */
export { DateOnly, Flag, Id, Instant, isCalendarDate, OneOf, QueryFlag } from './choice-fields.js';
export { Ids, ListOf, QueryListOf, Texts, WholeNumbers } from './list-fields.js';
export { Decimal, QueryNumber, WholeNumber } from './number-fields.js';
export { Part, Parts } from './part-fields.js';
export { Text, Written } from './text-fields.js';
