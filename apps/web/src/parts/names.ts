/** A name of a list, `Heijden, Truus van der`, as one says it: Truus van der Heijden. */
export function spokenName(listed: string): string {
  const [surname, given] = listed.split(', ', 2);
  return given ? `${given} ${surname}` : listed;
}
