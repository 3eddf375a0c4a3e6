import { dirname, join, normalize } from 'node:path/posix';
import { EDGES, FOUNDATION } from './edges.js';

/** Sources by their path from the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  from: string;
  /** Path of the imported source, or the name of the package. */
  to: string;
  internal: boolean;
  /** `import type`: known to the compiler only, gone when the program runs. */
  typeOnly: boolean;
}

type Rule = (found: Import, impure: ReadonlySet<string>) => string | undefined;

/** What breaks the dependency rules, one line each; empty when all is well. */
export function violations(sources: Sources): string[] {
  const imports = [...sources]
    .filter(([path]) => isProduct(path))
    .flatMap(([path, source]) => importsOf(path, source))
    .map((found) => (sources.has(`${found.to}x`) ? { ...found, to: `${found.to}x` } : found));
  const impure = impureFiles(imports);
  const broken = imports.flatMap((found) =>
    RULES.flatMap((rule) => {
      const why = rule(found, impure);
      return why ? [`${found.from} → ${found.to}: ${why}`] : [];
    }),
  );
  return [...broken, ...forbiddenWords(sources), ...circles(imports)];
}

const isProduct = (path: string) => /^(apps|libs)\/.*\.tsx?$/.test(path) && !isSpec(path);
const isSpec = (path: string) => /(\.spec|\.factory)\.ts$/.test(path);

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const IMPORTS =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;()]*?\sfrom\s+|\{[^}]*\}\s*from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every static import, re-export and dynamic import of a constant name. */
export function importsOf(from: string, source: string): Import[] {
  return [...source.replaceAll(COMMENTS, '').matchAll(IMPORTS)].map((match) => {
    const specifier = (match[2] ?? match[3])!;
    const to = resolveImport(from, specifier);
    return {
      from,
      to: to ?? packageName(specifier),
      internal: to !== undefined,
      typeOnly: Boolean(match[1]),
    };
  });
}

function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `libs/${specifier.slice(1)}`.replace(/\.js$/, '.ts');
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts');
  return undefined;
}

function packageName(specifier: string): string {
  const [scope, name] = specifier.split('/');
  return scope!.startsWith('@') ? `${scope}/${name}` : specifier.startsWith('node:') ? specifier : scope!;
}

const libraryOf = (path: string) => /^libs\/([^/]+)\//.exec(path)?.[1];
const kindOf = (path: string) => /\.([a-z]+)\.ts$/.exec(path)?.[1];
const is = (path: string, ...kinds: string[]) => kinds.includes(kindOf(path) ?? '');
const isModule = (path: string) => is(path, 'module') || path.endsWith('/module.ts');

/** What a rule may not know, not even through the kernel. */
const IMPURE =
  /^(typeorm|pg|pg-.*|@nestjs\/.*|bullmq|ioredis|fastify|node:(fs|net|http|child_process|timers).*)$/;

/** The files that reach the outside world, by themselves or through what they import. */
function impureFiles(imports: Import[]): Set<string> {
  const atRunTime = imports.filter(({ typeOnly }) => !typeOnly);
  const impure = new Set<string>();
  for (let before = -1; before < impure.size;) {
    before = impure.size;
    for (const { from, to, internal } of atRunTime)
      if (internal ? impure.has(to) : IMPURE.test(to)) impure.add(from);
  }
  return impure;
}

const rulesArePure: Rule = ({ from, to, internal, typeOnly }, impure) => {
  if (!is(from, 'rules')) return undefined;
  const isPure = internal
    ? is(to, 'rules') || (libraryOf(to) === 'kernel' && (typeOnly || !impure.has(to)))
    : !IMPURE.test(to);
  return isPure
    ? undefined
    : "1. rules import rules and the kernel's pure files: no database, framework or files";
};

const databaseInItsPlace: Rule = ({ from, to, internal }) => {
  if (internal || !/^(typeorm|pg|pg-copy-streams|@nestjs\/typeorm)$/.test(to)) return undefined;
  const allowed =
    is(from, 'entity', 'repository') ||
    isModule(from) ||
    /^(libs\/(database|kernel)|apps\/local)\//.test(from);
  return allowed
    ? undefined
    : '2. the database is named in entity, repository, module, kernel and libs/database only';
};

const wayOfARequest: Rule = ({ from, to, internal }) => {
  if (!internal) return undefined;
  if (from.startsWith('libs/') && to.startsWith('apps/')) return '3. libraries never import apps';
  if (is(from, 'service', 'repository', 'rules', 'entity') && is(to, 'dto', 'controller'))
    return '3. service, repository and rules never import a dto or a controller';
  return undefined;
};

const queueInItsPlace: Rule = ({ from, to, internal }) => {
  if (internal || !/^(bullmq|ioredis|@nestjs\/bullmq)$/.test(to)) return undefined;
  const allowed =
    is(from, 'jobs') || isModule(from) || /^libs\/kernel\/.*queue/.test(from) || from === MIGRATE;
  return allowed ? undefined : "4. the queue is named in the kernel's queue files, jobs and modules only";
};
/** Creates the queue's own tables beside ours. */
const MIGRATE = 'libs/database/migrate.ts';

const alongTheEdges: Rule = ({ from, to, internal }) => {
  const [here, there] = [libraryOf(from), libraryOf(to)];
  if (!internal || !here || !there || here === there) return undefined;
  if (!EDGES[here]?.includes(there)) return `5. ${here} may not know ${there} (test/architecture/edges.ts)`;
  if (FOUNDATION.has(there) || is(to, 'service', 'rules') || isModule(to)) return undefined;
  return '5. between features: service, rules and module only';
};

const webKnowsTheApiAlone: Rule = ({ from, to, internal }) => {
  if (!from.startsWith('apps/web/src/')) return undefined;
  if (internal ? /^(apps\/web\/src|libs\/api-client)\//.test(to) : !to.startsWith('node:')) return undefined;
  return '6. the web app knows the product by libs/api-client alone';
};

const RULES: Rule[] = [
  rulesArePure,
  databaseInItsPlace,
  wayOfARequest,
  queueInItsPlace,
  alongTheEdges,
  webKnowsTheApiAlone,
];

/** What no import shows: a circle that is only postponed, and a rule that looks at the clock. */
function forbiddenWords(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => isProduct(path))
    .flatMap(([path, source]) => {
      const code = source.replaceAll(COMMENTS, '');
      return [
        ...(/\bforwardRef\s*\(/.test(code) ? [`${path}: 3. no forwardRef: break the circle`] : []),
        ...(is(path, 'rules') && /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/.test(code)
          ? [`${path}: 1. rules get the time as an argument`]
          : []),
      ];
    });
}

/** Circles among files at run time; a type alone ties nothing. */
function circles(imports: Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, internal, typeOnly } of imports)
    if (internal && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);

  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    const start = path.indexOf(file);
    if (start !== -1) found.push(`3. circle: ${[...path.slice(start), file].join(' → ')}`);
    if (start !== -1 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
