import { copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as bundle } from 'rolldown';

/** Programs of the sources of today, each in one file: it starts in a quarter of the time that its modules take. */
export interface Build {
  /** The arguments of `node` that start one of them. */
  starts(name: string): string[];
  /** Whether each was started once, for so long that the next start is fast. */
  compiled(): boolean;
  remove(): void;
}

/** What the libraries ask for only when it is there, and what must stay a file of its own. */
const outside =
  /^(@nestjs\/(platform-express|microservices|websockets)|@fastify\/view|pg-native|argon2)(\/|$)/;

/** Where a library looks for another library beside the program: in which file, by which text, and what it gets instead. */
const again: readonly (readonly [file: string, found: string, instead: string])[] = [
  ['typeorm-compat.js', "require('typeorm')", '{}'],
  ['driver/postgres/PostgresDriver.js', 'PlatformTools_1.PlatformTools.load("pg")', 'require("pg")'],
  [
    'mapped-types/dist/type-helpers.utils.js',
    'const require = createRequire(import.meta.url);',
    `import * as classValidator from 'class-validator';
     const beside = createRequire(import.meta.url);
     const require = (name) => (name === 'class-validator' ? classValidator : beside(name));`,
  ],
];

export async function build(sources: Readonly<Record<string, string>>): Promise<Build> {
  const directory = mkdtempSync(join(tmpdir(), 'doorloop-killable-'));
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  const start = join(directory, 'start.cjs');
  copyFileSync('test/prove/processes/start.cjs', start);
  for (const [name, input] of Object.entries(sources)) {
    await bundle({
      input,
      platform: 'node',
      tsconfig: 'tsconfig.json',
      external: (id) => outside.test(id),
      plugins: [
        {
          name: 'short names lead to the sources',
          resolveId: (id) =>
            id.startsWith('#') ? resolve('libs', id.slice(1).replace(/\.js$/, '.ts')) : undefined,
        },
        {
          name: 'no second copy of what is in the file already',
          transform: (code, id) => {
            const [, found, instead] = again.find(([file]) => id.endsWith(file)) ?? [];
            return found ? code.replace(found, instead!) : undefined;
          },
        },
      ],
      output: { file: join(directory, `${name}.cjs`), format: 'cjs', keepNames: true, codeSplitting: false },
      logLevel: 'warn',
    });
  }
  return {
    starts: (name) => [start, `${name}.cjs`],
    compiled: () => Object.keys(sources).every((name) => existsSync(join(directory, `${name}.cjs.compiled`))),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
