import chromium from '@sparticuz/chromium';
import { type Browser, chromium as engine } from 'playwright-core';

let running: Promise<Browser> | undefined;

/** One browser for all spec files that a process runs; it ends with the process. */
export const theBrowser = (): Promise<Browser> => (running ??= launchBrowser());

/** The Chromium of a registry package: nothing on the machine is asked for. It is unpacked once per machine. */
export async function launchBrowser(): Promise<Browser> {
  // Software that draws WebGL is not in the package's way of starting, and not needed.
  chromium.setGraphicsMode = false;
  return engine.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    // The package's own arguments are for a place where one page is opened once; here many are, side by side.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    // Day before month in a date field, as at whoever works with it: no page can ask for that, and on Linux the
    // argument for it does nothing.
    env: { ...process.env, LANGUAGE: 'nl', LANG: 'nl_NL.UTF-8' },
  });
}
