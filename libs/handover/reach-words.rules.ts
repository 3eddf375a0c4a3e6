/** How somebody who helps is reached; what is not known is not said. */
export interface Reach {
  /** Of the organisation: who answers puts the caller through. */
  readonly phone: string | null;
  /** Work address of who helps. */
  readonly email: string | null;
}

/** To a participant, after "Hebt u een vraag?": a sentence for each way, the telephone first. */
export function reachWords(name: string, { phone, email }: Reach): string[] {
  if (phone && email) return [`Bel ${phone} en vraag naar ${name}.`, `Mailen mag ook: ${email}.`];
  if (phone) return [`Bel ${phone} en vraag naar ${name}.`];
  return [email ? `U kunt mailen naar ${name}: ${email}.` : `Vraag bij onze balie naar ${name}.`];
}

/** A letter: how the reader is addressed, then paragraphs of short sentences. */
export const letterOf = (name: string, paragraphs: readonly (readonly string[])[]): string =>
  [`Beste ${name},`, ...paragraphs.map((sentences) => sentences.join(' '))]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
