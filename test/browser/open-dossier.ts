import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DemoUsername } from '../../apps/local/demo/demo-colleagues.js';
import { withClient } from '../postgres/test-database.js';
import type { WebSite } from './web-site.js';

/** The address of the dossier of somebody in the demo, by the name in the worklist: "Heijden, Truus van der". */
export async function dossierOf({ database }: WebSite, name: string, tab?: string): Promise<string> {
  const { rows } = await withClient(database.ownerUrl, (owner) =>
    owner.query<{ id: string }>(
      'SELECT participant_id AS id FROM caseload_entry WHERE participant_name = $1',
      [name],
    ),
  );
  return `/deelnemers/${rows[0]!.id}${tab ? `?tab=${tab}` : ''}`;
}

/** A dossier of the demo, opened by somebody. */
export async function openDossier(
  site: WebSite,
  as: DemoUsername,
  name: string,
  { tab, ...options }: BrowserContextOptions & { tab?: string } = {},
): Promise<Page> {
  const page = await site.as(as, await dossierOf(site, name, tab), options);
  await page.getByRole('complementary', { name: 'Aanspreekpunt' }).waitFor();
  return page;
}
