import type { Browser } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import { barriersOn, freshScreen, signIn, type Screen } from './screen.js';
import { startSystem, type System } from './system.js';

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

given(`money and what is public, at a browser${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let screen: Screen;

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

  const heading = (name: string | RegExp) => screen.page.getByRole('heading', { level: 1, name }).waitFor();
  const expectForEverybody = async (): Promise<void> =>
    expect(await barriersOn(screen.page)).toEqual({ broken: [], sticksOut: 0 });

  /** A plan that takes comments. */
  async function consulted(): Promise<string> {
    const planner = await system.as('planner');
    const { body } = await planner.post<{ id: string; version: number }>('planning/plans', {
      ...{ title: 'Plán k připomínkám', level: 'regional', from: '2027-01-01', to: '2029-12-31' },
      territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
      priorities: ['N1', 'N2'].map((code) => ({ code, title: `Věta ${code}` })),
    });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const asked = await planner.post(`planning/plans/${body.id}/consultation`, { until }, body.version);
    expect(asked.status).toBeLessThan(300);
    return body.id;
  }

  it('a planner goes from the money of a priority to its decisions, and filters the flow', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    await page.goto('/money');
    await signIn(page, 'planner');
    await heading('Peníze podle priorit');
    await page.getByRole('rowheader', { name: 'P1' }).waitFor();
    await expectForEverybody();

    await page.getByRole('link', { name: 'P1', exact: true }).click();
    await heading('Priorita P1');
    await page.locator('[data-sentence]').waitFor();
    await page.locator('tbody a[href^="/decisions/"]').first().waitFor();
    await expectForEverybody();

    await page.goto('/money/flow');
    await page.locator('.picture svg').waitFor();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    await expectForEverybody();
    await page.getByRole('combobox', { name: 'Priorita', exact: true }).selectOption('P1');
    await page.waitForURL(/priority=P1/);
    await rows.filter({ hasNotText: 'P1' }).first().waitFor({ state: 'detached' });
    for (const text of await rows.allTextContents()) expect(text).toContain('P1');
    // The picture does what the field does.
    await page.locator('.picture svg text', { hasText: 'P2' }).first().click();
    await page.waitForURL(/priority=P2/);
    expect(screen.complaints).toEqual([]);
  });

  it('a visitor reads the plan and makes a suggestion, without an account', async () => {
    screen = await freshScreen(browser, system.url);
    const { page } = screen;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/public/cz-liberec');
    await heading('Plány a připomínky');
    await page.locator('main li a').first().waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: /2027–2029 \(ukázka\)$/ }).click();
    await page.getByRole('heading', { level: 3, name: /P1/ }).waitFor();
    await expectForEverybody();

    await page.goto(`/public/cz-liberec/plans/${await consulted()}/1`);
    await page.getByRole('link', { name: 'Připomínka k N2' }).click();
    await page.locator('#text').fill('Chybí doprava.');
    await expectForEverybody();
    await page.getByRole('button', { name: 'Odeslat připomínku' }).click();
    await heading('Vaše připomínka k plánu');
    await page.getByText('N2', { exact: true }).waitFor();
    await page.getByText(/přečte ji úředník/).waitFor();
    await expectForEverybody();

    await page.goto('/public/cz-liberec/suggest');
    await heading('Podat podnět');
    await page.getByRole('button', { name: 'Odeslat podnět' }).click();
    await page.getByRole('alert').waitFor();
    await expectForEverybody();
    await page.locator('#text').fill('V Jablonném chybí odlehčovací služba.');
    await page.getByRole('button', { name: 'Odeslat podnět' }).click();
    await heading('Váš podnět');
    await page.getByText('přijato', { exact: true }).waitFor();
    await expectForEverybody();

    await page.getByRole('contentinfo').getByRole('link').click();
    await heading('Prohlášení o přístupnosti');
    await expectForEverybody();
    expect(asked).not.toContain('/api/v1/session');
    expect(screen.complaints).toEqual([]);
  });
});
