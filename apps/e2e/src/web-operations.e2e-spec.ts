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
  }, 60_000);
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

  it('a table is imported: what is wrong is mended where it stands, and leaving says what would be lost', async () => {
    await open('registry-administrator', '/imports/new');
    await heading('Importovat tabulku').waitFor();
    await page.getByRole('button', { name: 'Přečíst soubor' }).click();
    await page.getByRole('alert').getByText('Vyberte soubor.').waitFor();
    await expectForEverybody();
    const lines = ['id;název;ičo;web', '1;Domov A;99000105;a.example', '2;Domov B;123;b.example', '3;;;c.example'];
    await page
      .getByLabel('Soubor', { exact: true })
      .setInputFiles({ name: 'zdroj.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
    await page.getByRole('button', { name: 'Přečíst soubor' }).click();
    await page.getByRole('heading', { name: 'Co znamenají sloupce (3 řádky)' }).waitFor();
    await expectForEverybody();
    await page.getByLabel('Zdroj', { exact: true }).fill('adresar');
    await page.getByRole('button', { name: 'Pokračovat' }).click();
    await page.getByRole('button', { name: 'Převzít' }).click();
    await page.getByRole('table', { name: '2 řádky v karanténě' }).waitFor();
    await page.getByText('Chybí název.').waitFor();
    await expectForEverybody();

    await page.getByRole('link', { name: 'Registr', exact: true }).click();
    await page.getByRole('dialog').getByText('Řádky v karanténě se tím ztratí').waitFor();
    await expectForEverybody();
    await page.getByRole('button', { name: 'Zůstat' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Karanténa jako CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('quarantine.csv');
    await page.getByLabel('název, řádek 1').fill('Domov C');
    await page.getByLabel('ičo, řádek 2').fill('');
    await page.getByRole('button', { name: 'Odeslat opravené řádky' }).click();
    await page.getByText('Všechny řádky byly převzaty.').waitFor();
    await page.getByRole('link', { name: 'Importy', exact: true }).click();
    await page.getByRole('table', { name: '2 importy' }).waitFor();
    await expectForEverybody();
    await page.goto('/imports/conflicts');
    await page.getByText('Zdroje a lidé se shodují.').waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  }, 60_000);
});
