import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aCaseOf } from './cases.js';
import { endSessionsOf, signInAgain } from './lost-session.js';
import { fillIn, mustKnow, onOfferPage, send } from './offer-form.js';
import { WebSite } from './web-site.js';
import { spokenName } from '../../apps/web/src/parts/names.js';

let site: WebSite;
beforeAll(async () => {
  site = await WebSite.start();
});
afterEach(() => site.closePages());
afterAll(() => site.stop());

const says = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();
const offered = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name: `Overdracht van ${spokenName(name)}` }).waitFor();
/** All that this browser keeps, and the address. */
const kept = (page: Page) =>
  page.evaluate<string[]>(
    `[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...Object.values(sessionStorage), location.href]`,
  );
const draftsIn = async (page: Page) =>
  (await kept(page)).filter((name) => name.startsWith('doorloop.draft.'));

describe('what was typed is still there and is sent', () => {
  test('after the session ended in the middle of it', async () => {
    const theCase = await aCaseOf(site, 'coach');
    const page = await onOfferPage(await site.as('coach'), theCase);
    await fillIn(page, 'Ruud Bastings');
    await endSessionsOf(site, 'coach');
    await signInAgain(page, 'coach');
    expect(await mustKnow(page).inputValue()).toBe('Belt niet graag, komt wel altijd.');
    expect(await page.getByRole('radio', { name: 'Ruud Bastings' }).isChecked()).toBe(true);
    await send(page, 'Ruud Bastings');
    await offered(page, theCase.name);
    expect(await draftsIn(page)).toEqual([]);
  });

  test('without a connection, and when it is back', async () => {
    const theCase = await aCaseOf(site, 'coach2');
    const page = await onOfferPage(await site.as('coach2'), theCase);
    await page.context().setOffline(true);
    await fillIn(page, 'Tess Duijsens');
    await says(page, 'Concept bewaard op dit apparaat');
    await send(page, 'Tess Duijsens');
    await page
      .getByRole('alert')
      .getByText(/Uw werk blijft hier staan/)
      .waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Aanbieden aan Tess Duijsens' }).click();
    await offered(page, theCase.name);
  });

  test('after a reload, until it is thrown away; and that can be taken back', async () => {
    const page = await onOfferPage(await site.as('k.ummels'), await aCaseOf(site, 'k.ummels'));
    await mustKnow(page).fill('Komt op de fiets.');
    await page.reload();
    await page.getByText('U gaat verder met wat u hier eerder hebt geschreven.').waitFor();
    expect(await mustKnow(page).inputValue()).toBe('Komt op de fiets.');
    await page.getByRole('button', { name: 'Weggooien' }).click();
    expect(await mustKnow(page).inputValue()).toBe('');
    expect(await draftsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    expect(await mustKnow(page).inputValue()).toBe('Komt op de fiets.');
    expect(await draftsIn(page)).toHaveLength(1);
  });
});

test('two tabs show the same draft, and lose it together when it is sent', async () => {
  const theCase = await aCaseOf(site, 'l.dols');
  const first = await onOfferPage(await site.as('l.dols'), theCase);
  const second = await onOfferPage(await first.context().newPage(), theCase);
  await fillIn(first, 'Maud Vrancken');
  await expect.poll(() => mustKnow(second).inputValue()).toMatch(/^Belt niet/);
  await mustKnow(second).fill('Belt niet graag; wel appen.');
  await expect.poll(() => mustKnow(first).inputValue()).toMatch(/appen\.$/);
  await send(second, 'Maud Vrancken');
  await offered(second, theCase.name);
  await first.getByText('Er staat al een overdracht open').waitFor();
});

describe('what one colleague typed', () => {
  test('is not for whoever signs in next', async () => {
    const theCase = await aCaseOf(site, 'm.vrancken');
    const page = await onOfferPage(await site.as('m.vrancken'), theCase);
    await mustKnow(page).fill('Alleen voor Maud.');
    await says(page, 'Concept bewaard');
    await endSessionsOf(site, 'm.vrancken');
    const left = page.waitForURL((url) => !url.pathname.startsWith('/trajecten'));
    await signInAgain(page, 'teamleider');
    await left;
    expect(await draftsIn(page)).toEqual([]);
    // Her team lead may hand this case over too, and begins with an empty page.
    await onOfferPage(page, theCase);
    expect(await mustKnow(page).inputValue()).toBe('');
  });

  test('is gone from every tab when they sign out', async () => {
    const theCase = await aCaseOf(site, 'coach3');
    const first = await onOfferPage(await site.as('coach3'), theCase);
    const second = await onOfferPage(await first.context().newPage(), theCase);
    await mustKnow(first).fill('Alleen voor Eefje.');
    await says(first, 'Concept bewaard');
    await first.getByRole('button', { name: /Account van/ }).click();
    await first.getByRole('button', { name: 'Uitloggen' }).click();
    for (const page of [first, second])
      await page.getByRole('heading', { name: 'Welkom bij Doorloop' }).waitFor();
    expect(await draftsIn(first)).toEqual([]);
  });

  test('is the only thing about anybody that the browser keeps', async () => {
    const theCase = await aCaseOf(site, 'coach3');
    const page = await onOfferPage(await site.as('coach3'), theCase);
    await mustKnow(page).fill('Alleen voor Eefje.');
    await says(page, 'Concept bewaard');
    const known = await kept(page);
    const [surname, givenName] = theCase.name.split(/[ ,]+/);
    for (const text of known) for (const name of [surname!, givenName!]) expect(text).not.toContain(name);
    expect(known.filter((name) => name.startsWith('doorloop.draft.'))).toHaveLength(1);
  });
});
