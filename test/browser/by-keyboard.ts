import type { Page } from 'playwright-core';

/** What a screen reader would say of the element with the focus: its label, or what stands in it. */
const here = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const it = document.activeElement;
    const text = it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent;
    return text.trim();
  })()`);

/** Goes on with Tab until the focus is on the field, link or button whose name begins so. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await here(page)).startsWith(name)) return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}

export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

export async function pressOn(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** From one radio button of a group to the one of this name. */
export async function arrowTo(page: Page, name: string): Promise<void> {
  const chosen = page.getByRole('radio', { name });
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('ArrowDown');
    if (await chosen.isChecked()) return;
  }
  throw new Error(`The arrows do not come to ${name}.`);
}
