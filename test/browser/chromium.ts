import chromium from '@sparticuz/chromium';
import { type Browser, chromium as engine } from 'playwright-core';

/** The Chromium of a registry package: nothing on the machine is asked for. It is unpacked once per machine. */
export async function launchBrowser(): Promise<Browser> {
  chromium.setGraphicsMode = false;
  return engine.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: [...chromium.args, '--no-sandbox', '--force-prefers-reduced-motion'],
    headless: true,
  });
}
