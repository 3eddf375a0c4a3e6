/** A spreadsheet runs a cell as a formula when it begins so; a tab, a line end or a full-width sign first does not stop it. */
const RUNS_AS_FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** The text as it may stand in an export: what a spreadsheet would run gets an apostrophe, which shows it as text. */
export function safeCell(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}
