/** Letters that Unicode does not take apart into a letter and a mark. */
const SINGLE_LETTERS: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ĳ: 'ij',
};
const ASCII = /^[\x20-\x7e]*$/;

/** Words that Dutch, French, German, Arabic and Portuguese names carry before the surname proper. */
const PREFIX_WORDS = new Set(
  "van von de der den des het 't t d' d l' in op ten ter te tot aan bij uit over onder voor s 's la le les du di da dos al el ben bin ibn bint abu ait zu zum zur".split(
    ' ',
  ),
);

/** Whether a folded word belongs to the prefixes, e.g. `van` or `'t`. */
export function isPrefixWord(folded: string): boolean {
  return PREFIX_WORDS.has(folded);
}

/** Lower case, without diacritics, one kind of apostrophe, hyphen and space: how two spellings of a name are compared. */
export function foldText(text: string): string {
  let folded = text.toLowerCase();
  if (!ASCII.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[ıłøđðħþßæœĳ]/g, (letter) => SINGLE_LETTERS[letter]!)
      .replace(/[‘’ʼ`´′]/g, "'")
      .replace(/[‐-―−]/g, '-');
  }
  return folded.replace(/\s+/g, ' ').trim();
}

/** The letters a to z of a name, folded: "Anne-Marie", "Annemarie" and "ANNE MARIE" are one. */
export function foldLetters(text: string): string {
  return foldText(text).replace(/[^a-z]/g, '');
}

/** "van der Heijden" → `van der` + `Heijden`; "'t Hart" → `'t` + `Hart`; "Heijden" → no prefix. Never leaves an empty surname. */
export function splitPrefix(surname: string): { prefix?: string; surname: string } {
  const words = surname.trim().replace(/\s+/g, ' ').split(' ');
  let count = 0;
  while (count < words.length - 1 && PREFIX_WORDS.has(foldText(words[count]!))) count += 1;
  const rest = words.slice(count).join(' ');
  const glued = /^([dl]['’])(?=\p{L}{2})/iu.exec(rest);
  const prefix = [...words.slice(0, count), ...(glued ? [glued[1]!] : [])].join(' ');
  return prefix ? { prefix, surname: rest.slice(glued?.[1]?.length ?? 0) } : { surname: rest };
}

/**
 * The surnames proper within a written surname, folded to letters: prefixes go, a double name gives its parts.
 * "Al-Masri" → masri; "Loo-van der Lücker" → loo, lucker; "t Veld" → veld.
 */
export function coreSurnames(surname: string): string[] {
  const parts: string[] = [];
  for (const part of foldText(surname).split(/\s*[-/]\s*/)) {
    if (!part || PREFIX_WORDS.has(part)) continue;
    const core = foldLetters(splitPrefix(part).surname);
    if (core && !parts.includes(core)) parts.push(core);
  }
  return parts;
}

/** "J.", "M.T.", "j.p", "Ö": initials where a first name is asked. One bare letter counts, a name such as "Jo" does not. */
export function areInitials(text: string): boolean {
  return /^(?:\p{L}\p{M}*(?:\.\s*|$))+$/u.test(text.trim().normalize('NFC'));
}

/** "M. T." → `M.T.` */
export function normaliseInitials(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()
    .replace(/./gu, '$&.');
}
