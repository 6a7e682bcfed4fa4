import type { Browser, Page, Route } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import { eventually } from './stories/step.js';
import { barriersOn, freshScreen, signIn, tabTo, type Screen } from './screen.js';
import { startSystem, type System } from './system.js';

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

given(`a provider’s people, at a browser${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  const screens: Screen[] = [];

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await system?.remove();
  }, 60_000);
  afterEach(async () => {
    for (const { page, close, complaints } of screens.splice(0)) {
      // Nothing is left unanswered where a browser is closed.
      await page.waitForLoadState('networkidle');
      await close();
      expect(complaints).toEqual([]);
    }
  });

  async function opened(role: string, path = '/'): Promise<Page> {
    const screen = await freshScreen(browser, system.url);
    screens.push(screen);
    await screen.page.goto(path);
    await signIn(screen.page, role);
    return screen.page;
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const part = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  const expectForEverybody = async (page: Page): Promise<void> =>
    expect(await barriersOn(page)).toEqual({ broken: [], sticksOut: 0 });
  const type = async (page: Page, name: string | RegExp, text: string): Promise<void> => {
    await tabTo(page, name, 'textbox');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  const press = async (page: Page, name: string | RegExp, role: 'button' | 'link'): Promise<void> => {
    await tabTo(page, name, role);
    await page.keyboard.press('Enter');
  };

  /** In a box, as soon as it is there. */
  const reads = (page: Page, box: string, text: string) =>
    eventually(async () => expect(await page.locator(box).inputValue()).toBe(text));

  it('write an application by keyboard alone, mend what is missing, and a second person certifies it', async () => {
    const page = await opened('provider-editor');
    await heading(page, 'Vaše žádosti');
    await page.getByRole('link', { name: 'Noční výjezdy na Frýdlantsku' }).waitFor();
    await expectForEverybody(page);
    await press(page, 'Otevřená kola', 'link');
    await heading(page, 'Kola, do kterých lze žádat');
    await press(page, /Výzva na rozvoj terénních služeb/, 'link');
    await heading(page, /Výzva na rozvoj terénních služeb/);
    await page.getByText('Celá metodika').waitFor();
    await expectForEverybody(page);

    await press(page, 'Začít žádost', 'button');
    await part(page, 'Projekt');
    await type(page, 'Název', 'Sobotní pečovatelská služba');
    await page.getByText(/^Uloženo/).waitFor();
    await expectForEverybody(page);
    await press(page, 'Kontrola odpovědí', 'link');
    await page.getByRole('link', { name: 'Priority – Toto je třeba vyplnit.' }).waitFor();
    await expectForEverybody(page);

    await press(page, 'Priority – Toto je třeba vyplnit.', 'link');
    await part(page, 'Priority');
    for (const code of ['P1', 'P4']) {
      await tabTo(page, new RegExp(`^${code}`), 'checkbox');
      await page.keyboard.press('Space');
    }
    await page.getByText('Dohromady je to celek.').waitFor();
    await type(page, 'Díl pro P1', '75 %');
    await page.getByText('To je o 25 % víc.').waitFor();
    await type(page, 'Díl pro P4', '1/4');
    await page.getByText('Dohromady je to celek.').waitFor();
    await expectForEverybody(page);

    await press(page, /^Dál: Kde/, 'link');
    await part(page, 'Kde');
    await tabTo(page, 'Najít místo', 'searchbox');
    await page.keyboard.type('Semil');
    await press(page, /^Přidat: Semily \(orp\)/, 'button');
    await page.getByRole('button', { name: /^Odebrat/ }).waitFor();
    await expectForEverybody(page);

    await press(page, /^Dál: Rozpočet/, 'link');
    await part(page, 'Rozpočet a požadavek');
    await press(page, 'Přidat náklad', 'button');
    await type(page, 'Položka', 'Mzdy');
    await type(page, 'Částka v CZK', 'dvě stě');
    await page.locator('#budget-costs-0-amount[aria-invalid]').waitFor();
    await expectForEverybody(page);
    await page.locator('#budget-costs-0-category').focus();
    await type(page, 'Částka v CZK', '250 000,50');
    await press(page, 'Požádat o to, co není pokryto', 'button');
    await page.getByText('Rozpočet vychází.').waitFor();

    await press(page, /^Dál: Přílohy/, 'link');
    await part(page, 'Přílohy');
    await page
      .locator('#attachment')
      .setInputFiles({ name: 'stanovy.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await press(page, 'Přiložit', 'button');
    await page.getByRole('link', { name: 'stanovy.pdf' }).waitFor();
    await expectForEverybody(page);

    await press(page, /^Dál: Kontrola/, 'link');
    // The programme gives at most 80 % of the costs: all of them is told as what it breaks.
    await page.getByText(/Požadovat lze nejvýše 80 % nákladů/).waitFor();
    await press(page, 'Hotovo: ke stvrzení', 'button');
    await page.getByRole('alert').waitFor();
    await press(page, /^Rozpočet a požadavek/, 'link');
    await press(page, 'Přidat příjem', 'button');
    await page.locator('#budget-revenues-blank-0-category').fill('Úhrady');
    await page.locator('#budget-revenues-0-amount').fill('100 000');
    await press(page, 'Požádat o to, co není pokryto', 'button');
    await press(page, /^Kontrola odpovědí/, 'link');
    await page.getByText('at-most-80-percent: splněno').waitFor();
    await press(page, 'Hotovo: ke stvrzení', 'button');
    await page.getByText('Čeká na člověka vaší organizace, který smí stvrzovat.').waitFor();
    await page.getByText('150 000,50').first().waitFor();
    await expectForEverybody(page);

    const other = await opened('provider-certifier');
    await press(other, 'Sobotní pečovatelská služba', 'link');
    await heading(other, 'Sobotní pečovatelská služba');
    await press(other, 'Stvrdit', 'button');
    await press(other, 'Stvrdit a podat', 'button');
    await other.getByText('Potvrďte, že je to pravda.').waitFor();
    await expectForEverybody(other);
    await tabTo(other, /Co je v ní uvedeno, je pravda/, 'checkbox');
    await other.keyboard.press('Space');
    await press(other, 'Stvrdit a podat', 'button');
    await heading(other, 'Žádost 1: Sobotní pečovatelská služba');
    await other.locator('[data-sentence]').first().waitFor();
    await expectForEverybody(other);
    await other
      .getByRole('link', { name: 'Soubory' })
      .or(other.getByRole('link', { name: 'Přílohy' }))
      .first()
      .click();
    await other.getByRole('link', { name: 'stanovy.pdf' }).waitFor();
  });

  it('see each other write, and neither overwrites the other', async () => {
    const page = await opened('provider-editor');
    await page.getByRole('link', { name: 'Noční výjezdy na Frýdlantsku' }).click();
    await part(page, 'Projekt');
    const address = new URL(page.url()).pathname;
    const other = await opened('provider-certifier', address);
    await other.getByText(/Kdo do žádosti píše, ten ji už stvrdit nemůže/).waitFor();
    await expectForEverybody(other);
    await other.getByRole('button', { name: 'Přesto do ní psát' }).click();
    await other.getByLabel('O co jde').fill('Popis od kolegy.');
    await other.getByText(/^Uloženo/).waitFor();
    // Who has typed nothing reads it without doing anything.
    await reads(page, '#description', 'Popis od kolegy.');

    // What is on its way while somebody else is quicker comes back, and both texts are there to choose from.
    let held: Route | undefined;
    await page.route(/\/drafts\/[^/]+$/, async (route) => {
      if (route.request().method() === 'PUT' && !held) held = route;
      else await route.continue();
    });
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await page.getByLabel('Název').fill('Noční výjezdy: moje');
    await sent;
    await other.getByLabel('Název').fill('Noční výjezdy: kolegy');
    await other.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await held!.continue();
    await page.getByRole('heading', { name: /^Vaše znění vedle toho/ }).waitFor();
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'Uložit takto' }).click();
    await reads(other, '#title', 'Noční výjezdy: moje');
  });

  it('read what was decided, propose a change of the register and take it back', async () => {
    const page = await opened('provider-certifier', '/decisions');
    await heading(page, 'Rozhodnutí');
    await expectForEverybody(page);
    await page.locator('tbody a').first().click();
    await page.getByText('Podmínky tohoto kola námitky neznají.').waitFor();
    await page.locator('[data-sentence]').first().waitFor();
    await expectForEverybody(page);
    await page.getByRole('button', { name: 'Vrátit peníze' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vrátit peníze' }).click();
    await page.getByRole('alert').waitFor();
    await expectForEverybody(page);
    await page.locator('#renounce-reason').fill('Služba skončila dřív.');
    await page.locator('#kept').fill('1 000 000');
    await page.getByRole('dialog').getByRole('button', { name: 'Vrátit peníze' }).click();
    await page.getByText('čeká na úřad').waitFor();
    await page.getByRole('button', { name: 'Vzít zpět' }).click();
    await page.getByText('vzato zpět').waitFor();

    await page.goto('/my-organisation');
    await heading(page, 'Pečovatelská služba Jizera, z.ú.');
    await page.getByRole('link', { name: 'Návrhy změn' }).click();
    await page.getByText('Navrhnout změnu').click();
    await page.getByRole('button', { name: 'Navrhnout', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectForEverybody(page);
    await page.getByLabel('Bankovní účet (IBAN)').fill('CZ6508000000192000145399');
    await page.locator('#proposal-reason').fill('Nový účet.');
    await page.getByRole('button', { name: 'Navrhnout', exact: true }).click();
    await page.getByText('Návrh byl podán.').waitFor();
    await page.getByRole('button', { name: 'Vzít návrh zpět' }).click();
    await page.getByText('Vzít návrh zpět').waitFor({ state: 'detached' });
    await expectForEverybody(page);
  });
});
