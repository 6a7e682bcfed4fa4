import type { Browser } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import { barriersOn, freshScreen, signIn, tabTo, type Screen } from './screen.js';
import { startSystem, type System } from './system.js';

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly version: number;
}

given(`plans in the making, at a browser${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let screen: Screen;
  let plans: Readonly<Record<string, string>>;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
    const planner = await system.as('planner');
    const { body } = await planner.get<{ items: readonly Listed[] }>('planning/plans?limit=200');
    plans = Object.fromEntries(body.items.map(({ status, id }) => [status, id]));
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await system?.remove();
  }, 60_000);
  afterEach(() => screen.close());

  const heading = (name: string | RegExp) => screen.page.getByRole('heading', { level: 1, name }).waitFor();
  const expectForEverybody = async (): Promise<void> =>
    expect(await barriersOn(screen.page)).toEqual({ broken: [], sticksOut: 0 });

  it('a planner writes in the outline, moves by keyboard, and meets what a colleague wrote', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    const outline = `/plans/${plans.draft}/versions/1/outline`;
    await page.goto('/');
    await signIn(page, 'planner');
    await heading('Plány');
    await page.getByRole('rowheader').first().waitFor();
    await expectForEverybody();

    // Up with Alt and an arrow: the focus goes along, and it is said where the element stands now.
    await page.goto(`${outline}?element=P1.2`);
    const link = page.locator('[data-code="P1.2"]');
    await page.locator('#element-title').waitFor();
    await expectForEverybody();
    await link.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('status').filter({ hasText: 'P1.2 je teď 1. z 2' }).waitFor({ state: 'attached' });
    const codes = await page.evaluate<string[]>(CODES);
    expect(codes.indexOf('P1.2')).toBe(codes.indexOf('P1') + 1);
    expect(await page.locator(':focus').getAttribute('data-code')).toBe('P1.2');
    // It cannot go out: it is said why, and nothing moves.
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('status').filter({ hasText: 'nemůže být pod: C1' }).waitFor({ state: 'attached' });
    await page.getByLabel('Přesunout pod').selectOption('P2');
    await page.getByRole('status').filter({ hasText: 'P1.2 je teď 3. z 3' }).waitFor({ state: 'attached' });

    // What is typed is kept by itself; who writes beside a colleague sees both, and chooses.
    await page.goto(`${outline}?element=P3.2`);
    await page.locator('#element-title').fill('Terénní práce s rodinami, moje znění');
    await page.getByText(/^Uloženo/).waitFor();
    const planner = await system.as('planner');
    const element = `planning/plans/${plans.draft}/versions/1/elements/P3.2`;
    await page.locator('#element-body').fill('Moje věta.');
    const { body: read } = await planner.get<{ version: number }>(element);
    const theirs = {
      title: 'Terénní práce, znění kolegyně',
      body: 'Věta kolegyně.',
      officer: { name: 'Eva Horáková' },
    };
    expect((await planner.put(element, theirs, read.version)).status).toBe(200);
    await page.getByRole('heading', { name: /^Vaše znění vedle/ }).waitFor();
    await expectForEverybody();
    await page
      .getByRole('group', { name: /^Název/ })
      .getByRole('radio', { name: /Jejich/ })
      .check();
    await page.getByRole('button', { name: 'Uložit takto' }).click();
    await page.getByRole('heading', { name: /^Vaše znění vedle/ }).waitFor({ state: 'detached' });
    const { body: merged } = await planner.get<object>(element);
    expect(merged).toMatchObject({ title: theirs.title, body: 'Moje věta.' });

    // A new measure below P3, and out again.
    await page.getByRole('button', { name: 'Přidat prvek' }).click();
    await page.getByLabel('Kam').selectOption('P3');
    await expectForEverybody();
    await page.locator('#new-title').fill('Krizové bydlení');
    await page.getByRole('button', { name: 'Přidat', exact: true }).click();
    await page.locator('[data-code="P3.3"]').waitFor();
    await page.getByRole('heading', { level: 2, name: 'P3.3 · Opatření' }).waitFor();
    await page.getByRole('button', { name: 'Odebrat …' }).click();
    await page.getByRole('button', { name: 'Odebrat', exact: true }).last().click();
    await page.locator('[data-code="P3.3"]').waitFor({ state: 'detached' });
    expect(screen.complaints).toEqual([]);
  });

  it('comments are shown, put together, and answered once and for good', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    await page.goto(`/plans/${plans['in-consultation']}/comments`);
    await signIn(page, 'planner');
    await page
      .getByRole('row', { name: /Marie Ukázková/ })
      .getByRole('button', { name: /^Zveřejnit/ })
      .click();
    await page.getByRole('row', { name: /Marie Ukázková.*zveřejněna/ }).waitFor();
    for (const name of [/Obec Všeň/, /Obec Karlovice/, /Marie Ukázková/])
      await page.getByRole('row', { name }).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Vypořádat společně …' }).click();
    await page.locator('#group-title').fill('Doprava k lékaři');
    await expectForEverybody();
    await page.getByRole('button', { name: /^Vytvořit skupinu/ }).click();
    await page.getByRole('button', { name: 'Vypořádat všechny: Doprava k lékaři' }).click();
    await page.locator('#disposition').selectOption('partly');
    await page.locator('#disposition-reason').fill('Doplníme opatření P1.1.');
    await page.getByRole('button', { name: 'Přečíst před odesláním' }).click();
    await page.getByText(/je konečné/).waitFor();
    await expectForEverybody();
    await page.getByRole('button', { name: 'Dát toto vypořádání' }).click();
    await page.getByRole('row', { name: /Obec Všeň.*vyhověno zčásti/ }).waitFor();
    await tabTo(page, /^Vypořádat: Stacionář/, 'button');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Přečíst před odesláním' }).click();
    await page.getByRole('alert').waitFor();
    await expectForEverybody();
    await page.keyboard.press('Escape');
    await page.getByLabel('Stav', { exact: true }).selectOption('answered');
    await page.getByText('3 připomínky').first().waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  });

  it('an approver reads what is missing; a plan in force says what can be done with it', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    await page.goto(`/plans/${plans.draft}/gates`);
    await signIn(page, 'approver');
    await page.getByRole('heading', { name: 'Soulad s metodikou' }).waitFor();
    await page
      .getByText(/zjištění/)
      .first()
      .waitFor();
    await expectForEverybody();
    await page.goto(`/plans/${plans.draft}`);
    await page.getByText(/^Zatím ne:/).waitFor();
    await expectForEverybody();
    await page.goto(`/plans/${plans.adopted}/versions`);
    await page.getByText('Je jen jedna verze').waitFor();
    await expectForEverybody();
    await page.goto(`/plans/${plans.adopted}/versions/1/outline`);
    await page.getByText('Tato verze se už nemění.').waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  });
});

const CODES = `[...document.querySelectorAll('.tree a')].map(({ dataset }) => dataset.code)`;
