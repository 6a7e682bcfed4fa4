import type { Browser, Page } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import type { Person } from './door.js';
import { barriersOn, freshScreen, signIn, tabTo, type Screen } from './screen.js';
import { startSystem, type System } from './system.js';

const NO_BARRIER = { broken: [], sticksOut: 0 };
const OPEN_ROUND = 'Dotační kolo 2028 (ukázka)';
const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

interface Run {
  readonly id: string;
  readonly inputHash: string;
  readonly resultHash: string;
}

given(`the day of who allocates money${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let officer: Person;
  let roundId: string;
  let screen: Screen;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
    officer = await system.as('funding-officer');
    const { items } = (await officer.get<{ items: { id: string; title: string }[] }>('funding/rounds')).body;
    roundId = items.find(({ title }) => title === OPEN_ROUND)!.id;
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await system?.remove();
  }, 60_000);
  afterEach(async () => {
    const { complaints } = screen;
    await screen.close();
    expect(complaints).toEqual([]);
  });

  async function at(role: string, path = '/'): Promise<void> {
    screen = await freshScreen(browser, system.url);
    page = screen.page;
    await page.goto(path);
    await signIn(page, role);
  }
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const runs = async (): Promise<Run[]> =>
    (await officer.get<{ items: Run[] }>(`funding/rounds/${roundId}/runs`)).body.items;
  const sums = () => page.locator('.sums').innerText();
  const amountOf = (number: number) => page.getByLabel(`Částka pro ${number}`, { exact: true });

  it('an assessor scores by the keyboard alone, and what is typed is kept by itself', async () => {
    await at('assessor');
    await heading('Moje hodnocení');
    await page.getByRole('link', { name: 'Hodnotit 22' }).waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await tabTo(page, 'Hodnotit 22', 'link');
    await page.keyboard.press('Enter');
    await heading(/^Hodnotit 22/);
    await page.getByRole('button', { name: 'Odevzdat' }).waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await press('Odevzdat');
    await page.getByRole('alert').getByText('Potřebnost v území: zadejte body v rozmezí.').waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);

    const points = page.getByRole('textbox', { name: /^Body od 0 do 10/ });
    await points.nth(0).fill('3,5');
    await points.nth(1).fill('7');
    await points.nth(2).fill('8');
    await page.getByText(/^Uloženo /).waitFor();
    await press('Odevzdat');
    await page.getByRole('alert').getByText('Potřebnost v území: zdůvodněte body.').waitFor();
    await page.reload();
    expect(await points.nth(0).inputValue()).toBe('3,5');
    await page.getByRole('textbox', { name: 'Zdůvodnění' }).first().fill('Službu tu nabízejí tři jiní.');
    await press('Odevzdat');
    await page.getByText(/^Odevzdali jste: 54[.,]5 bodů/).waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
  });

  it('an officer tries, keeps what the server makes of it, changes an amount with a reason, and asks for a yes', async () => {
    await at('funding-officer');
    await heading('Dotační kola');
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.getByRole('link', { name: OPEN_ROUND }).click();
    await heading(OPEN_ROUND);
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.getByRole('link', { name: 'Žádosti', exact: true }).click();
    await page.getByRole('link', { name: 'Raná péče v rodinách' }).waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.getByRole('link', { name: 'Raná péče v rodinách' }).click();
    await heading(/^Žádost 8/);
    for (const tab of ['Jak byla podána', 'Hodnocení', 'Částky', 'Přílohy', 'Rozhodnutí']) {
      await page.getByRole('navigation', { name: 'Žádost' }).getByRole('link', { name: tab }).click();
      await page.waitForLoadState('networkidle');
      expect([tab, await barriersOn(page)]).toEqual([tab, NO_BARRIER]);
    }

    await page.goto(`/rounds/${roundId}/workbench`);
    await page.getByText('Zatím nebylo nic vypočteno.').waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await press('Vypočítat');
    await page.locator('[data-same=true]').waitFor();
    const [stored] = await runs();
    expect(await page.locator('[data-same=true]').innerText()).toContain(stored!.resultHash.slice(0, 8));
    await page.getByRole('button', { name: /Proč tato částka u 8\?/ }).click();
    await page.getByRole('heading', { name: 'Proč tato částka' }).waitFor();
    await page.locator('[data-sentence]').getByText('Zachytit rodiny s dětmi').waitFor();
    await page
      .getByText(/koeficient/)
      .last()
      .waitFor();
    await page.getByText('čl. 5 odst. 2', { exact: true }).waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await press('Zavřít');

    // A what-if on a live budget: pulled by the keyboard, typed, and kept.
    const slider = page.getByRole('slider', { name: 'Peníze v alokaci' });
    await slider.focus();
    await slider.press('ArrowRight');
    await page
      .getByText(/oproti|Oproti verzi/)
      .first()
      .waitFor();
    await page.getByLabel('Peníze v alokaci').last().fill('31 000 000');
    await page.getByText('31 000 000,00 Kč z 31 000 000,00 Kč, zbývá 0,00 Kč').waitFor();
    expect(await sums()).toContain('24 dostane víc');
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.waitForURL(/what=/);
    await page.reload();
    await page.getByText('31 000 000,00 Kč z 31 000 000,00 Kč, zbývá 0,00 Kč').waitFor();
    await page.getByLabel('Pravidlo', { exact: true }).selectOption('greedy-threshold');
    await page
      .getByRole('alert')
      .getByText(/^Toto nelze vypočítat/)
      .waitFor();
    await page.getByLabel('Nejméně bodů').last().fill('60');
    await page.getByText('pod minimem bodů').first().waitFor();
    await page.getByLabel('Jak ji pojmenovat').fill('S prahem 60');
    await press('Uložit jako novou verzi');
    await page.locator('[data-same=true]').waitFor();
    const [kept] = await runs();
    expect(kept!.resultHash).not.toBe(stored!.resultHash);
    expect(await page.locator('[data-same=true]').innerText()).toContain(kept!.resultHash.slice(0, 8));
    expect(await page.getByText('Server došel k něčemu jinému').count()).toBe(0);

    // Back to the first version, which is put forward.
    await page.getByLabel('Verze').selectOption(stored!.id);
    await press('Začít návrh z této verze');
    await amountOf(2).waitFor();
    await amountOf(1).focus();
    await page.keyboard.press('ArrowDown');
    expect(await amountOf(2).and(page.locator(':focus')).count()).toBe(1);
    await amountOf(2).fill('9 999 999');
    await page.keyboard.press('Escape');
    expect(await amountOf(2).inputValue()).not.toContain('9 999 999');
    await amountOf(2).fill('2 000 000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Uveďte důvod.').waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.keyboard.type('Snížená kapacita');
    await page.keyboard.press('Enter');
    await page.getByText('Snížená kapacita').waitFor();
    await amountOf(3).fill('9 999 999');
    await page.keyboard.press('Enter');
    await page.keyboard.type('víc, než je třeba');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/1640000/)
      .waitFor();
    await amountOf(3).focus();
    await page.keyboard.press('Escape');
    await press('Předložit ke schválení');
    await page.getByText('předložený').waitFor();
    await page.getByRole('link', { name: 'Prohlédnout celý návrh' }).click();
    await page.getByText(/^Toto nemůžete schválit/).waitFor();
    expect(await page.getByRole('button', { name: 'Schválit', exact: true }).count()).toBe(0);
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
  }, 60_000);

  it('two officers at one draft see each other, and neither overwrites', async () => {
    // The draft goes back first, so that it can be changed again.
    await at('approver');
    await heading('Ke schválení');
    await page.getByRole('link', { name: OPEN_ROUND }).waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.getByRole('link', { name: OPEN_ROUND }).click();
    await page.getByRole('heading', { name: 'Vaše slovo' }).waitFor();
    await press('Vrátit');
    await page.getByRole('alert').getByText('Uveďte, co je třeba opravit.').waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.getByLabel('Co je třeba opravit').fill('Doložte důvod u 2.');
    await page.getByLabel('Komentář k řádku').selectOption('2');
    await page.getByLabel('K řádku 2').fill('Proč?');
    await press('Vrátit');
    await page.getByText('vrácený').first().waitFor();
    const { complaints } = screen;
    await screen.close();
    expect(complaints).toEqual([]);

    await at('funding-officer', `/rounds/${roundId}/workbench`);
    await page.getByText('Vráceno: Doložte důvod u 2.').waitFor();
    await amountOf(4).fill('3 000 000');
    await changeElsewhere('4', '3100000.00', 'jiná ruka');
    await changeElsewhere('5', '1500000.00', 'jiná ruka');
    await amountOf(4).press('Enter');
    await page.keyboard.type('má ruka');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/Mezitím to někdo změnil: 3100000.00, „jiná ruka“/)
      .waitFor();
    expect(await lineAmount('4')).toBe('3100000.00');
    await page.keyboard.press('Escape');
    // Another line stands still: mine goes on what stands there now.
    await amountOf(6).fill('1 900 000');
    await changeElsewhere('7', '900000.00', 'jiná ruka');
    await amountOf(6).press('Enter');
    await page.keyboard.type('má ruka');
    await page.keyboard.press('Enter');
    await page.getByText('má ruka').waitFor();
    expect([await lineAmount('6'), await lineAmount('7')]).toEqual(['1900000.00', '900000.00']);
    await press('Předložit ke schválení');
    await page.getByText('předložený').waitFor();
  }, 60_000);

  it('an approver signs a diff: beside what was laid before them last, with the total typed once more, by the keyboard', async () => {
    await at('approver');
    await tabTo(page, OPEN_ROUND, 'link');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Co podepisujete a co se změnilo' }).waitFor();
    await page.getByText('4 odlišné řádky').waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    await page.getByLabel('Porovnat s').selectOption('rule');
    await page.getByText('5 odlišných řádků').waitFor();
    for (const tab of ['Všechny řádky', 'Zápis', 'Dopisy', 'Co se změnilo']) {
      await page.getByRole('navigation', { name: 'Návrh' }).getByRole('link', { name: tab }).click();
      await page.waitForLoadState('networkidle');
      expect([tab, await barriersOn(page)]).toEqual([tab, NO_BARRIER]);
    }
    const box = page.getByLabel('Opište celkovou částku');
    await box.fill('30 000 000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('„30 000 000“ není celková částka.').first().waitFor();
    expect(await barriersOn(page)).toEqual(NO_BARRIER);
    const told = await page.getByText(/^Jak je uvedena výše: /).innerText();
    await box.fill(/([\d\s\u00a0]+,\d\d)/.exec(told)![1]!.trim());
    await tabTo(page, 'Schválit', 'button');
    await page.keyboard.press('Enter');
    await page.getByText('✓ rozhodnutý').waitFor();
    await page.getByRole('navigation', { name: 'Návrh' }).getByRole('link', { name: 'Dopisy' }).click();
    await page.getByText('Zatím žádný nebyl vyhotoven.').waitFor();
    const { items } = (
      await officer.get<{ items: { amount: { amount: string }; reference: string }[] }>(
        `funding/decisions?round=${roundId}&limit=200`,
      )
    ).body;
    expect(items).toHaveLength(24);
    expect(items.find(({ reference }) => reference === '4')!.amount.amount).toBe('3100000.00');
  }, 60_000);

  async function theProposal(): Promise<{ id: string; version: number }> {
    const path = `funding/proposals?round=${roundId}&status=draft,submitted,returned`;
    return (await officer.get<{ items: { id: string; version: number }[] }>(path)).body.items[0]!;
  }
  /** At another desk, a moment before. */
  async function changeElsewhere(reference: string, amount: string, reason: string): Promise<void> {
    const { id, version } = await theProposal();
    const lines = [{ reference, amount: { amount, currency: 'CZK' }, reason }];
    const { status } = await officer.post(`funding/proposals/${id}/lines`, { lines }, version);
    expect(status).toBe(200);
  }
  async function lineAmount(reference: string): Promise<string> {
    const { id } = await theProposal();
    const { items } = (
      await officer.get<{ items: { amount: { amount: string } }[] }>(
        `funding/proposals/${id}/lines?reference=${reference}`,
      )
    ).body;
    return items[0]!.amount.amount;
  }
});
