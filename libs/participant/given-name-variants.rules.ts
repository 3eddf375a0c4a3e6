/**
 * First names that stand for one another in Limburg and the rest of the Netherlands: the official name, its short forms and
 * its neighbours, folded. Used to ask ("may this be one person?"), never to merge without more: twins can be Jan and Hans.
 */
const FAMILIES = `
jan johannes johan hans joannes jo sjang sjeng jean john
piet petrus pieter peter pierre pie
wiel willem wilhelmus wim guillaume giel will
sjef jozef josef joseph jos jef zef
huub hubert hubertus bert huib
math mathieu mathijs matthijs mathias matthias tjeu thieu matt thijs
ger gerard gerardus gerrit sjraar
lou louis lodewijk ludovicus
servaas servatius vaas
guus august augustus gustaaf
ruud rudolf rudolph rudi
frans franciscus francois frank sus
harry henri hendrik hendricus henk hein
theo theodorus dorus
ton anton antonius antoon toon tony twan
cor cornelis cornelius kees
nico nicolaas nicolas klaas
martin martinus maarten tinus
karel carolus carl
bart bartholomeus
bas sebastiaan
rob robert robertus
michael michiel machiel michel mike
daniel daan danny
tom thomas
max maximiliaan
alex alexander sander
chris christiaan christian christ
marie maria mia riet ria rietje mieke mies marieke maritje mariet
els elisabeth elizabeth elise lies liesbeth betsy bets lisbeth
truus geertruida gertrudis trudy truda trui
tiny hubertina martina christina
fien fientje josephina jozefien josefina fina
anna annie anneke ans an johanna
hanna hanneke jo jeanne
mina mientje wilhelmina willemina willy
nel petronella nelly pietje petra
lotte charlotte
inge ingeborg
marjo marijo marjolein
carla carolina
lena helena magdalena leen leny
katrien catharina trien tina katharina
riny catharina rina
corrie cornelia
toos catharina
mohammed mohamed muhammad mohammad mo
yusuf youssef jozef yousef
fatima fatma
ahmed ahmet
tomasz tomek
lukasz lucas luuk
agnieszka agnes
karolina carolina
kimberly kim
sem samuel
`;

const familiesOf = new Map<string, Set<number>>();
FAMILIES.trim()
  .split('\n')
  .forEach((family, number) => {
    for (const name of family.split(' '))
      familiesOf.set(name, (familiesOf.get(name) ?? new Set()).add(number));
  });

/** Whether two folded first names are known to stand for one another. */
export function areVariants(a: string, b: string): boolean {
  const others = familiesOf.get(b);
  const families = familiesOf.get(a);
  if (!families || !others) return false;
  for (const family of families) if (others.has(family)) return true;
  return false;
}
