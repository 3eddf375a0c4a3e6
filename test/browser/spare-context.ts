import type { BrowserContext, Page } from 'playwright-core';

/** The page that a context has already, or its first. */
export const firstPage = async (context: BrowserContext): Promise<Page> =>
  context.pages()[0] ?? context.newPage();

/** A browser's context that several tests use, one after the other. */
export class SpareContext {
  private closed = false;

  /** `like`: the options that it was opened with. */
  constructor(
    readonly like: string,
    readonly context: BrowserContext,
  ) {
    context.once('close', () => (this.closed = true));
  }

  /**
   * As it was when it was opened, apart from what the browser keeps of the files that belong to nobody.
   * @returns false when a test closed it, as one must that changes what cannot be put back: its clock, say
   */
  async clear(origin: string): Promise<boolean> {
    if (this.closed) return false;
    const [page, ...others] = this.context.pages();
    for (const other of others) await other.close();
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.setOffline(false);
    if (page) {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto('about:blank');
      const session = await this.context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await session.detach();
    }
    await this.context.clearCookies();
    return true;
  }
}
