import type { Browser, Page } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import { barriersOn, freshScreen, signIn, type Screen } from './screen.js';
import { startSystem, type System } from './system.js';

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

given(`who keeps it running${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let screen: Screen;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await system?.remove();
  });
  afterEach(() => screen.close());

  const open = async (role: string, path: string): Promise<void> => {
    screen = await freshScreen(browser, system.url);
    page = screen.page;
    await page.goto(path);
    await signIn(page, role);
  };
  const expectForEverybody = async (): Promise<void> =>
    expect(await barriersOn(page)).toEqual({ broken: [], sticksOut: 0 });
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  it('an operator sees the state, brings somebody in and takes a role away; the register asks the operator', async () => {
    await open('operator', '/');
    await heading('Stav instalace').waitFor();
    await page.getByRole('rowheader', { name: 'registry' }).waitFor();
    await expectForEverybody();
    for (const path of ['/operations/dead-letters/registry', '/operations/mails', '/people', '/people/roles']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectForEverybody();
    }
    await page.goto('/people/new');
    await page.getByRole('button', { name: 'Pozvat osobu' }).click();
    await page.getByRole('alert').getByText('Zadejte jméno.').waitFor();
    await expectForEverybody();
    await page.getByLabel('Jméno').fill('Ludmila Nová');
    await page.getByLabel('E-mailová adresa').fill('ludmila@kraj.example');
    await page.getByLabel('Role').selectOption('planner');
    await page.getByRole('button', { name: 'Pozvat osobu' }).click();
    expect(await page.getByLabel('Odkaz pozvánky').inputValue()).toContain('/invitation#lvi_');
    await expectForEverybody();
    await page.getByRole('link', { name: 'Ludmila Nová' }).click();
    await page.getByRole('button', { name: 'Odebrat: Plánovač' }).click();
    await page.getByRole('dialog').getByLabel('Důvod').fill('Omyl.');
    await expectForEverybody();
    await page.getByRole('dialog').getByRole('button', { name: 'Odebrat roli' }).click();
    await page.getByText('odebrána: Omyl.').waitFor();
    expect(screen.complaints).toEqual([]);
    await screen.close();

    await open('registry-administrator', '/people');
    await page.getByText('Osoby a role mění jen provozovatel.').waitFor();
    expect(await page.getByRole('link', { name: 'Pozvat osobu' }).count()).toBe(0);
  }, 60_000);
});
