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
          name: 'no second typeorm, to look for what it no longer exports',
          transform: (code, id) =>
            id.endsWith('typeorm-compat.js') ? code.replace("require('typeorm')", '{}') : undefined,
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
