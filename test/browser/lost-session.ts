import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoUsername } from '../../apps/local/demo/demo-colleagues.js';
import { withClient } from '../postgres/test-database.js';
import type { WebSite } from './web-site.js';

/** Signs somebody out wherever they are, as when a session expires or is taken from them. */
export const endSessionsOf = (site: WebSite, username: DemoUsername): Promise<unknown> =>
  withClient(site.database.ownerUrl, (owner) =>
    owner.query('DELETE FROM session WHERE user_id = (SELECT id FROM app_user WHERE username = $1)', [
      username,
    ]),
  );

/** In the dialog that comes over the screen; what stands behind it stays. */
export async function signInAgain(page: Page, username: DemoUsername): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'U bent uitgelogd' });
  await dialog.getByLabel('Gebruikersnaam').fill(username);
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: 'Inloggen' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
