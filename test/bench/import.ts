/** The import alone: `npm run build`, then `node --import ./test/typescript/register.mjs test/bench/import.ts --rows 20000`. */
import 'reflect-metadata';
import { startServer } from './ground.js';
import { measureImport } from './measures/import.js';
import { readOptions } from './options.js';
import { asText } from './report.js';
import { openSite } from './site.js';

const options = readOptions(process.argv.slice(2));
const server = await startServer();
try {
  const site = await openSite(server, options.sizes.at(-1)!, options.connections);
  try {
    process.stdout.write(asText(await measureImport(server, [site], options)));
  } finally {
    await site.close();
  }
} finally {
  await server.stop();
}
