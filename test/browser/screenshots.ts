/** `npm run screenshots`: a picture of every screen in light, dark and on a phone, in docs/screens. */
import { mkdirSync } from 'node:fs';
import { startTestServer, stopTestServer } from '../postgres/test-server.js';
import { looks } from './looks.js';
import { screens } from './screens/index.js';
import { WebSite } from './web-site.js';

const only = process.argv.slice(2);
const wanted = screens.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
const folder = 'docs/screens';
mkdirSync(folder, { recursive: true });

await startTestServer();
const site = await WebSite.start();
try {
  for (const { name, as, path, prepare } of wanted) {
    for (const look of ['light', 'dark', 'phone'] as const) {
      const page = as ? await site.as(as, path, looks[look]) : await (await site.open(looks[look])).newPage();
      if (!as) await page.goto(path);
      await prepare(page);
      await page.screenshot({ path: `${folder}/${name}-${look}.png`, animations: 'disabled' });
      await page.context().close();
    }
    process.stdout.write(`${name}\n`);
  }
} finally {
  await site.stop();
  await stopTestServer();
}
