/** `npm run screenshots`: a picture of every screen in light, dark and on a phone, in docs/screens. */
import { mkdirSync } from 'node:fs';
import { startTestServer, stopTestServer } from '../postgres/test-server.js';
import { theBrowser } from './chromium.js';
import { looks } from './looks.js';
import { screens } from './screens/index.js';
import { WebSite } from './web-site.js';

const only = process.argv.slice(2);
const wanted = screens.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
const folder = 'docs/screens';
mkdirSync(folder, { recursive: true });

await startTestServer();
const site = await WebSite.start({ worker: true });
try {
  for (const screen of wanted) {
    const { name } = screen;
    for (const look of ['light', 'dark', 'phone'] as const) {
      const page = await site.show(screen, looks[look]);
      await page.screenshot({ path: `${folder}/${name}-${look}.png`, animations: 'disabled' });
    }
    await site.closePages();
    process.stdout.write(`${name}\n`);
  }
} finally {
  await site.stop();
  await (await theBrowser()).close();
  await stopTestServer();
}
