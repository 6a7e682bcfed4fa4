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
    await page.goto(`${outline}?element=P1.1`);
    await page.getByRole('group', { name: 'Ukazatel 1' }).waitFor();
    await expectForEverybody();
    await page.locator('[data-code="P1.2"]').press('Enter');
    await page.waitForURL(/element=P1.2/);
    await page.locator('#element-title').waitFor();
    await page.locator('[data-code="P1.2"]').focus();
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

  it('a body gets its last member; its minutes are written by one and approved by another', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    await page.goto('/bodies');
    await signIn(page, 'planner');
    await page.getByRole('rowheader').first().waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: /^Krajská pracovní skupina/ }).click();
    await page.getByRole('button', { name: 'Vybrat: Dana Semilská' }).click();
    await expectForEverybody();
    await page.getByRole('button', { name: 'Vybrat', exact: true }).last().click();
    await page.getByText('4 členové').waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: 'Úkoly' }).click();
    await page.getByRole('button', { name: /^Označit za hotové/ }).click();
    await page.getByText('✓ hotovo').waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: 'Jednání', exact: true }).click();
    await page.getByText('Svolat jednání').first().click();
    await page.getByRole('button', { name: 'Svolat jednání' }).click();
    await page.getByRole('alert').waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: '1. jednání pracovní skupiny' }).click();
    await page.locator('#minutes-text').fill('Skupina se shodla na prioritě P1.');
    await page.getByRole('button', { name: 'Uložit zápis' }).click();
    await page.getByText(/^Zápis jste psali vy/).waitFor();
    await expectForEverybody();
    const { pathname } = new URL(page.url());
    expect(screen.complaints).toEqual([]);
    await screen.close();

    screen = await freshScreen(browser, system.url);
    await screen.page.goto(pathname);
    await signIn(screen.page, 'approver');
    await screen.page.getByRole('button', { name: 'Schválit zápis' }).click();
    await screen.page.getByText('✓ zápis schválen').waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  });

  it('an entry of the catalogue in two languages goes, and the crosswalk says where to', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    const [first, next] = await catalogue(system);
    await page.goto('/catalogue');
    await signIn(page, 'data-steward');
    await page.getByRole('rowheader').first().waitFor();
    await expectForEverybody();
    await page.goto(`/catalogue/${first}/entries/W1`);
    await page.getByText('sociální služba').waitFor();
    await expectForEverybody();
    await page.goto(`/catalogue/${next}/entries/W1`);
    await page.locator('#name-de').fill('Pflegedienst');
    await expectForEverybody();
    const steward = await system.as('planner');
    const path = `catalogue/versions/${next}/service-types/W1`;
    const theirs = { ...ENTRY, names: { cs: 'Pečovatelská služba' }, legalBasis: '§ 40' };
    expect((await steward.put(path, { entry: theirs }, 1)).status).toBe(200);
    await page.getByRole('button', { name: 'Uložit položku' }).click();
    await page.getByRole('heading', { name: /^Vaše znění vedle/ }).waitFor();
    await expectForEverybody();
    await page.getByRole('button', { name: 'Uložit takto' }).click();
    await page.getByText('Položka je uložena.').waitFor();
    const { body: kept } = await steward.get<object>(path);
    expect(kept).toMatchObject({ names: { de: 'Pflegedienst' }, legalBasis: '§ 40' });

    await page.goto(`/catalogue/${next}/entries/W2`);
    await page.getByRole('button', { name: 'Odebrat z této verze …' }).click();
    await page.getByText('Není pod ní vedena žádná služba registru.').waitFor();
    await expectForEverybody();
    await page.getByRole('button', { name: 'Odebrat', exact: true }).click();
    await page.getByText('1 položka').waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: 'Převodník' }).click();
    await page.getByText(/^Zatím není uvedeno, co s: W2/).waitFor();
    await page.getByRole('combobox', { name: 'Nynější kód' }).selectOption('W1');
    await expectForEverybody();
    await page.getByRole('button', { name: 'Uložit převodník' }).click();
    await page.getByText(/^Zatím není uvedeno/).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Co je jinak' }).click();
    await page.getByText('W2 Odlehčovací služby → W1').waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: 'Co lze udělat teď' }).click();
    await page.getByRole('button', { name: 'Uzavřít' }).waitFor();
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

const ENTRY = { kind: 'social-service', delivery: 'facility', forms: ['field'] };

/** A version in force with two entries, and the draft that follows it. */
async function catalogue(system: System): Promise<readonly [string, string]> {
  const [planner, approver] = await Promise.all([system.as('planner'), system.as('approver')]);
  const head = { catalogue: 'kraj', contact: 'katalog@kraj.example', languages: ['cs', 'de'] };
  const { body: first } = await planner.post<Listed>('catalogue/versions', { ...head, title: 'Katalog 2027' });
  const names = { W1: 'Pečovatelská služba', W2: 'Odlehčovací služby' };
  for (const [code, cs] of Object.entries(names))
    await planner.post(`catalogue/versions/${first.id}/service-types`, { code, entry: { ...ENTRY, names: { cs } } });
  const path = `catalogue/versions/${first.id}`;
  const { body: signed } = await planner.post<Listed>(`${path}/sign-off`, {}, first.version);
  const effectiveOn = new Date().toISOString().slice(0, 10);
  const published = await approver.post(`${path}/publication`, { effectiveOn }, signed.version);
  expect(published.status).toBe(200);
  const { body: next } = await planner.post<Listed>('catalogue/versions', {
    ...{ ...head, title: 'Katalog 2028', follows: first.id },
  });
  return [first.id, next.id];
}
