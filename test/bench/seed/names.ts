import { Random, Ranked } from './random.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Surnames are put together, so that there are as many as in a real register and none is anybody's in particular. */
const heads = words(`
  berg bos broek brug dal dijk dorp eik els gaar graaf groen haan haar hart heide heuvel hoek hof hout huis jan
  kamp keizer kerk klaas kleer klomp kool koren kuip laar land leem linde loo maas markt meer meul molen mos naar
  noord oever oost paal peet peer plas poel pol post put raad ram reij ring roos rood rut sant schoen schut sleur
  smeet smit spier sprong steen straat stroom strijk tak teun tim toren tuin ummel vaar veen veld ven vin vlas vliet
  voor vos vrank water weert weide werf west wiel wijn wil wolf wouter zand zee zon zuid zwaan`);
const tails = words(`
  mans sma stra sen kens kers mers sema huis hof horst hout kamp veld berg beek dijk donk broek laan meer stein
  voort wijk werth enaar inga inkel ings inck egge el elen els ens er eren ers erink ik ix je kes le lei man meijer
  meesters nagels nissen oord oven rade ren rooij s schot sloot snijders ts tjens trop vink vliet weg wijers wouters
  zoon zen sens`);
/** Spellings that grew apart. */
const spellings: readonly [RegExp, string][] = [
  [/ij/, 'y'],
  [/oo/, 'o'],
  [/k/, 'c'],
  [/aa/, 'ae'],
];
const elsewhere = words(`
  Yilmaz Kaya Demir Celik Aydin Arslan Dogan Kilic Özdemir Şahin Masri Haddad Khalil Nasser Mansour Amrani Bakkali
  Alaoui Idrissi Benali Tahiri Kowalski Nowak Wiśniewski Wójcik Zieliński Mazur Krawczyk Müller Schröder Köhler Krüger
  Tesfay Gebremedhin Abdullahi Mohamud Warsame Pereira Ferreira Dubois Lefèvre Ionescu Popescu Petrov Ivanova`);
const prefixes = words("van de van_de van_der van_den den ter ten op_de in_'t 't").map((prefix) =>
  prefix.replaceAll('_', ' '),
);

const given = words(`
  Jan Maria Johan Anna Peter Johanna Hans Elisabeth Wim Ria Henk Petra Kees Monique Piet Ingrid Gerard Marianne Frans
  Linda Theo Sandra Paul Esther Rob Wilma Marco Mohamed Fatima Jos Truus Noor Emma Daan Sem Julia Lieke Sanne Bram
  Thomas Lisa Tim Kim Kevin Sharon Dennis Priscilla Roy Chantal Patrick Nicole Ger Tiny Lou Wiel Math Fien Jo Leny Harie
  Tomasz Agnieszka Piotr Katarzyna Ahmed Aïcha Youssef Khadija Ali Zeynep Mehmet Ayşe Mustafa Emine Hassan Samira Omar
  Layla Ibrahim Hanan Karim Naima Abdul Salma Rachid Yasmina Bilal Meryem Semere Selam Dawit Hiwot Amina Faduma Joris
  Maud Luuk Femke Stijn Anouk Ruben Iris Koen Eline Bart Marieke Jeroen Annemarie Erik Karin Mark Angela Martin Yvonne
  Richard Astrid Ronald Jolanda Michel Mirjam Pascal Miriam Guido Brigitte Ton Marjan Sjaak Corrie Bert Hennie Nel Riet
  Adriaan Wilhelmina Cornelis Hendrika Antonius Cornelia Gijs Roos Jasper Floor Niels Britt Sander Lotte Wouter Vera
  Xander Zoë René Andrée Loïs Noël Chloé Björn Anaïs Jean-Pierre Anne-Marie Marie-José Jan-Willem Willem-Jan`);

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** Some 15,000 surnames with the most usual ones first. A tail follows a head with which it can be spoken. */
function surnames(random: Random): string[] {
  const composed = heads.flatMap((head) => tails.map((tail) => head + tail));
  const spelled = composed.flatMap((name) =>
    spellings.filter(([from]) => from.test(name)).map(([from, to]) => name.replace(from, to)),
  );
  const names = [...heads, ...composed, ...spelled].map(capital);
  const shuffled = [...new Set([...names, ...elsewhere])]
    .map((name) => ({ name, key: random.fraction() * (elsewhere.includes(name) ? 0.05 : 1) }))
    .sort((a, b) => a.key - b.key);
  return shuffled.map(({ name }) => name);
}

export interface InventedName {
  readonly givenName: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly partnerSurname: string | null;
}

/** Names as skewed as real ones: the commonest surname is that of 0.6 % of all, the commonest given name of 2 %. */
export class Names {
  private readonly surnames: Ranked<string>;
  private readonly given = new Ranked(given, 8);

  constructor(private readonly random: Random) {
    this.surnames = new Ranked(surnames(random), 20);
  }

  next(): InventedName {
    const { random } = this;
    return {
      givenName: this.given.pick(random),
      prefix: random.chance(0.22) ? random.of(prefixes) : null,
      surname: this.surnames.pick(random),
      partnerSurname: random.chance(0.12) ? this.surnames.pick(random) : null,
    };
  }
}
