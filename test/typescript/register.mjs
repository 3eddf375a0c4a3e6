/** `node --import ./test/typescript/register.mjs some-file.ts` runs the sources as they are, without a build. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
