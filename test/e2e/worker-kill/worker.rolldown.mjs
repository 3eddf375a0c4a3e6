import { resolve } from 'node:path';

/** What the libraries ask for only when it is there, and what must stay a file of its own. */
const outside =
  /^(@nestjs\/(platform-express|microservices|websockets)|@fastify\/static|pg-native|argon2)(\/|$)/;

/** The worker to kill, of the sources of today, in one file: it starts in a quarter of the time that its modules take. */
export default {
  input: 'test/e2e/worker-kill/worker.ts',
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
  output: { format: 'cjs', keepNames: true, codeSplitting: false },
  logLevel: 'warn',
};
