import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoUsername } from '../../apps/local/demo/demo-colleagues.js';

/** What a screen reader would say of the element with the focus: its label, or what stands in it. */
const here = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const it = document.activeElement;
    const text = it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent;
    return text.trim();
  })()`);

/** No screen asks for more: who must press Tab more often than this does not work by keyboard. */
const MOST_PRESSES = 90;

interface Way {
  /** Where it must stand, when more than one has that name. */
  readonly within?: Locator;
  /** With Shift: to what stands before. */
  readonly back?: boolean;
}

/** Goes on with Tab until the focus is on the field, link or button whose name begins so. */
export async function tabTo(page: Page, name: string, { within, back }: Way = {}): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (!(await here(page)).startsWith(name)) continue;
    if (!within || (await within.locator(':focus').count()) > 0) return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}

export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

export async function pressOn(
  page: Page,
  name: string,
  key: 'Enter' | 'Space' = 'Enter',
  way: Way = {},
): Promise<void> {
  await tabTo(page, name, way);
  await page.keyboard.press(key);
}

/** Until the focus is in the field where a form begins: what is typed before that goes nowhere. */
export const begin = (page: Page): Promise<void> => page.locator('input:focus').waitFor();

/** From the sign-in screen, where the focus is on the user name. */
export async function signInByKeyboard(page: Page, username: DemoUsername): Promise<void> {
  await begin(page);
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
}

/** From one radio button of a group to the one of this name. */
export async function arrowTo(page: Page, name: string | RegExp): Promise<void> {
  const chosen = page.getByRole('radio', { name });
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('ArrowDown');
    if (await chosen.isChecked()) return;
  }
  throw new Error(`The arrows do not come to ${String(name)}.`);
}
