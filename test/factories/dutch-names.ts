/** Invented people in bulk, with names spread as Dutch names are: few that many bear, many that few bear. */
const common =
  'Jong Jansen Vries Berg Bakker Dijk Visser Janssen Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn Bruin Heijden Schouten Beek Willems Vliet Ven Hoekstra Maas Verhoeven Koster Dam Prins Blom Huisman Peeters Kuipers Veenstra Kuijpers Post Postma Martens Bosch Gerritsen Scholten Hermans Sijben Ummels Bastings Duijsens Schreurs Frissen Reijnders Vrancken Nelissen Geurts Cuijpers Habets Lemmens Theunissen Wouters Franssen'.split(
    ' ',
  );
const stems =
  'Ab Bel Bern Boel Brun Cor Daal Den Doorn Eck Eng Fran Gel Ger Haag Hals Hein Her Hol Hoog Kal Kem Kol Kram Lam Lind Loo Mar Meer Mol Nij Noord Oud Over Pel Pol Quin Reij Roo Ros Schaap Schel Spier Stee Steen Ter Til Uit Val Veld Ver Vlier Wal West Wiel Win Zand Zij Zuid'.split(
    ' ',
  );
const endings =
  'aard aerts beek berg bergen boom bos broek brink bui camp daal dam dijk donk eelen ema felt gaard graaf haar ham hof horst huijs huizen inga ink issen jans kamp kens kerk laar lands lo maat mans meijer molen mond naar nen oord pels pen poel rade raad rijk rop schot sen sloot sma stra teeg tjens veen veld vink voort waard wijk wold zaal zeel'.split(
    ' ',
  );
const givenNames =
  'Jan Johannes Maria Anna Cornelis Hendrik Peter Petrus Johanna Willem Elisabeth Mohamed Daan Emma Sem Sanne Lucas Julia Thomas Sophie Lars Lisa Ruben Eva Bram Anouk Tim Laura Niels Femke Jeroen Marloes Sharon Noel Tiny Truus Marie Fatima Ahmed Yusuf Ayse Tomasz Agnieszka Piotr Katarzyna Amina Hassan Mustafa Zeynep Hatice Kees Piet Joost Wouter Bas Koen Sjef Sjaak Math Huub Wiel Leonie Chantal Kim Linda Monique Ingrid Petra Wilma Yvonne Astrid Bianca Karin Marjan Esther Miranda Angela Mariska Rob Ron Frank Marcel Rene Erik Mark Paul Hans Henk Gerard Harrie Jos Nico Theo Vincent Dennis Kevin Roy Rick Stefan Martijn Sander Jasper Joris Luuk Thijs Milan Finn Levi Noah James Saar Tess Zoe Nora Lotte Fleur Mila Evi Yara Liv Isa'.split(
    ' ',
  );
const prefixes = [undefined, undefined, undefined, 'van', 'van der', 'de', 'van den', 'ten'];

/** The same numbers for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface InventedName {
  readonly givenName: string;
  readonly prefix?: string;
  readonly surname: string;
  readonly birthDate: string;
}

export function dutchNames(seed: number): () => InventedName {
  const random = randomNumbers(seed);
  const one = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!;
  // As in the country at large: the first of a list are a few times as common as the last.
  const early = (list: readonly string[]): string => list[Math.floor(random() ** 1.5 * list.length)]!;
  return () => {
    const born = new Date(Date.UTC(1958, 0, 1) + Math.floor(random() * 50 * 365.25) * 86_400_000);
    return {
      givenName: early(givenNames),
      prefix: one(prefixes),
      surname: random() < 0.15 ? early(common) : one(stems) + one(endings),
      birthDate: born.toISOString().slice(0, 10),
    };
  };
}
