import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import type { Person } from './door.js';
import { barriersOn } from './screen.js';
import { startSystem, type System } from './system.js';

/** Each is walked through with its own words; `LEVADA_WEB_LANGUAGES=cs,en,de,lv` for all of them. */
const LANGUAGES = (process.env.LEVADA_WEB_LANGUAGES ?? 'cs,en').split(',');
const WORDS: Record<string, { signIn: string; signOut: string; rounds: string; nothing: RegExp }> = {
  cs: { signIn: 'Přihlásit se', signOut: 'Odhlásit se', rounds: 'Dotační kola', nothing: /Nic tu není/ },
  de: { signIn: 'Anmelden', signOut: 'Abmelden', rounds: 'Förderrunden', nothing: /Hier ist nichts/ },
  en: { signIn: 'Sign in', signOut: 'Sign out', rounds: 'Funding rounds', nothing: /There is nothing here/ },
  lv: { signIn: 'Pierakstīties', signOut: 'Izrakstīties', rounds: 'Finansējuma kārtas', nothing: /Šeit nekā nav/ },
};
const OFFICER = 'funding-officer@cz-liberec.example';
/** Of the demo: with decisions, while another one is open. */
const DECIDED = 'Dotační kolo 2027 (ukázka)';
const PASSWORD = 'levada-demo-account';

interface Award {
  id: string;
  title: string;
  priorityRefs: { planId: string; priorityCode: string }[];
}

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

given(`a funding officer at a browser${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let officer: Person;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
    officer = await system.as('funding-officer');
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await system?.remove();
  }, 60_000);
  afterEach(() => context.close());

  /** A browser that nobody has used before. */
  async function freshBrowser(locale: string): Promise<void> {
    context = await browser.newContext({ baseURL: system.url, locale, viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    complaints = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      // What the door refuses the browser reports by itself; the screen says it to the person.
      const told = /^Failed to load resource: the server responded with a status of 40[0134]/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !told) complaints.push(message.text());
    });
  }
  async function signIn(language: string, password = PASSWORD, email = OFFICER): Promise<void> {
    await page.locator('#email').fill(email);
    await page.locator('#password').fill(password);
    await page.getByRole('button', { name: WORDS[language]!.signIn, exact: true }).click();
  }
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  const expectForEverybody = async (): Promise<void> =>
    expect(await barriersOn(page)).toEqual({ broken: [], sticksOut: 0 });

  it.each(LANGUAGES)('goes from the round to the sentence of the plan, in %s', async (language) => {
    const words = WORDS[language]!;
    const { items } = (await officer.get<{ items: { id: string; title: string }[] }>('funding/rounds')).body;
    const round = items.find(({ title }) => title === DECIDED)!;
    await freshBrowser(language);

    // Whoever is not signed in is asked to, and then is where they wanted to be.
    await page.goto('/rounds?sort=title');
    await heading(words.signIn).waitFor();
    await expectForEverybody();
    await signIn(language);
    await heading(words.rounds).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/rounds?sort=title');
    await page.getByRole('link', { name: round.title }).waitFor();
    await expectForEverybody();

    await page.getByRole('link', { name: round.title }).click();
    await heading(round.title).waitFor();
    const found = await officer.get<{ items: Award[] }>(`funding/decisions?round=${round.id}&limit=200`);
    const awards = found.body.items;
    await page.getByRole('link', { name: awards[0]!.title }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(awards.length);
    await expectForEverybody();

    // Two priorities are two sentences.
    const award = awards.find(({ priorityRefs }) => priorityRefs.length > 1)!;
    await page.getByRole('link', { name: award.title }).click();
    await heading(new RegExp(`: ${award.title}$`)).waitFor();
    const sentences = await Promise.all(
      award.priorityRefs.map(async ({ planId, priorityCode }) => {
        const { body } = await officer.get<{ title: string }>(`planning/priorities/${planId}/${priorityCode}`);
        return body.title;
      }),
    );
    for (const sentence of sentences) await page.getByText(sentence, { exact: true }).waitFor();
    expect(await page.locator('[data-sentence]').allTextContents()).toEqual(sentences);
    await expectForEverybody();

    await page.getByRole('button', { name: words.signOut }).click();
    await heading(words.signIn).waitFor();
    await page.goto(`/decisions/${award.id}`);
    await heading(words.signIn).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(LANGUAGES)('is told in %s what was wrong, and what to do', async (language) => {
    await freshBrowser(language);
    await page.goto('/sign-in');
    const refused = page.waitForResponse((response) => response.request().method() === 'POST');
    await signIn(language, 'not the password');
    const { title } = (await (await refused).json()) as { title: string };
    await page.getByRole('alert').getByText(title).waitFor();
    await expectForEverybody();

    await signIn(language);
    await heading(WORDS[language]!.rounds).waitFor();
    await page.goto('/rounds/019a9d3e-1c00-7000-8000-0000000000aa');
    await page.getByRole('alert').getByText(WORDS[language]!.nothing).waitFor();
    await expectForEverybody();
    await page.goto('/nowhere');
    await heading(WORDS[language]!.nothing).waitFor();
    await expectForEverybody();
    expect(complaints).toEqual([]);
  });

  it('keeps the language that was chosen, and searches and sorts by addresses', async () => {
    await freshBrowser('en');
    await page.goto('/rounds?search=2027');
    await signIn('en');
    await heading('Funding rounds').waitFor();
    await page.getByRole('button', { name: /čeština/ }).click();
    await heading('Dotační kola').waitFor();
    await page.reload();
    await heading('Dotační kola').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('cs');

    const box = page.getByRole('searchbox');
    expect(await box.inputValue()).toBe('2027');
    await box.fill('nic takového');
    await box.press('Enter');
    await page.getByText('Výrazu „nic takového“ nic neodpovídá.').waitFor();
    await page.goBack();
    await page.getByRole('columnheader', { name: /Kolo/ }).getByRole('link').click();
    await page.waitForURL(`${system.url}/rounds?sort=title&search=2027`);
    expect(complaints).toEqual([]);
  });

  it('a round from its opening to its decisions, by two people at two browsers', async () => {
    await freshBrowser('cs');
    await page.goto('/rounds');
    await signIn('cs');
    await page.getByRole('link', { name: 'Otevřít kolo' }).click();
    await heading('Otevřít kolo').waitFor();
    await expectForEverybody();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Otevřít kolo');
    await page.getByRole('alert').getByText('Zadejte název.').waitFor();
    await page.getByLabel('Název kola').fill('Kolo v prohlížeči');
    await page.getByLabel('Ze zdroje').selectOption('new');
    await page.getByLabel('Alokace').fill('1 000,5');
    await page.getByLabel('Měna').fill('czk');
    await press('Otevřít kolo');
    await heading('Kolo v prohlížeči').waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: 'Žádosti', exact: true }).click();
    await page.getByText('Zatím nepřišla žádná žádost.').waitFor();
    await expectForEverybody();

    const round = page.url().split('/').at(-2)!;
    const plan = await planOf(round);
    const { items } = (await officer.get<{ items: { identifier: string }[] }>('registry/organisations?limit=2')).body;
    for (const [at, { identifier }] of items.entries()) {
      await page.getByRole('link', { name: 'Zapsat žádost' }).click();
      await heading('Zapsat žádost').waitFor();
      await page.getByLabel('Č.').fill(`${at + 1}`);
      await page.getByLabel('Identifikátor organizace').fill('00000000');
      await page.getByLabel('Projekt').fill(`Služba ${at + 1}`);
      await page.getByLabel('Požadováno').fill('tisíc');
      await press('Podat žádost');
      await page.getByRole('alert').getByText('„tisíc“ není částka.').waitFor();
      await page.getByLabel('Požadováno').fill(at === 0 ? '1 500' : '500,50');
      await page.getByLabel(`${plan.priorities[at]!.code}: `).fill('1');
      await press('Podat žádost');
      await page.getByRole('alert').getByText('V registru není organizace').waitFor();
      await page.getByLabel('Identifikátor organizace').fill(identifier);
      await press('Podat žádost');
      await page.getByRole('rowheader', { name: `Služba ${at + 1}` }).waitFor();
    }
    await page.getByRole('link', { name: 'Rozdělení' }).click();
    await press('Vypočítat');
    // 1000.50 over 1500 and 500.50 in whole crowns.
    await page.getByRole('cell', { name: /^750,00/ }).waitFor();
    await press('Začít návrh z této verze');
    await press('Předložit ke schválení');
    await page.getByText('předložený').waitFor();
    await press('Odhlásit se');
    await context.close();

    await freshBrowser('cs');
    await page.goto('/notices');
    await signIn('cs', PASSWORD, 'approver@cz-liberec.example');
    await heading('Oznámení').waitFor();
    await expectForEverybody();
    const link = page.getByRole('link', { name: /^Oznámení/ });
    await link.filter({ hasText: '(' }).waitFor();
    const before = Number(/\((\d+)/.exec((await link.textContent())!)![1]);
    await page.getByRole('link', { name: /Kolo v prohlížeči/ }).click();
    await heading(/Kolo v prohlížeči/).waitFor();
    const left = before === 1 ? '^Oznámení$' : `^Oznámení \\(${before - 1}\\)`;
    await page.getByRole('link', { name: new RegExp(left) }).waitFor();
    expect(page.url()).toContain(round);
    await page.getByRole('link', { name: 'Návrhy' }).click();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByLabel('Opište celkovou částku').fill('1000');
    await press('Schválit');
    await page.getByText('✓ rozhodnutý').waitFor();
    await page.goto(`/rounds/${round}`);
    await page.getByRole('link', { name: 'Služba 1' }).click();
    await page.getByText(plan.priorities[0]!.title, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  }, 60_000);

  async function planOf(roundId: string): Promise<{ priorities: { code: string; title: string }[] }> {
    const { planId } = (await officer.get<{ planId: string }>(`funding/rounds/${roundId}`)).body;
    return (await officer.get<{ priorities: { code: string; title: string }[] }>(`planning/plans/${planId}`)).body;
  }

  it('takes an invitation, and gets in with the password they chose', async () => {
    const person = ['ludmila@kraj.example', 'Ludmila Nová', '--role', 'funding-officer', '--authority', 'cz-liberec'];
    const { stdout } = await system.levada('user', 'invite', ...person);
    const token = /#(lvi_[\w-]+)/.exec(stdout)![1]!;
    await freshBrowser('cs');
    await page.goto(`/invitation#${token}`);
    await page.getByText('Ludmila Nová').waitFor();
    await expectForEverybody();
    await page.locator('#password').fill('krátké');
    await page.getByRole('button', { name: 'Nastavit heslo' }).click();
    await page.getByRole('alert').waitFor();
    await page.locator('#password').fill('zelený kůň u potoka');
    await page.getByRole('button', { name: 'Nastavit heslo' }).click();
    await page.getByRole('status').getByText('Heslo je nastaveno').waitFor();
    await page.locator('#email').fill('ludmila@kraj.example');
    await page.locator('#password').fill('zelený kůň u potoka');
    await page.getByRole('button', { name: 'Přihlásit se' }).click();
    await heading('Dotační kola').waitFor();
  });

  it('hears that the connection is gone, and goes on when it is back', async () => {
    await freshBrowser('cs');
    await page.goto('/rounds');
    await signIn('cs');
    await page.getByRole('table').waitFor();
    await context.setOffline(true);
    await page.getByRole('link', { name: DECIDED }).click();
    await page.getByRole('alert').getByText('Není spojení').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Zkusit znovu' }).click();
    await heading(DECIDED).waitFor();
    await page.getByRole('table').waitFor();
  });
});
