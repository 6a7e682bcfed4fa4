import type { Browser, Page } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import type { Person } from './door.js';
import { anApplication, aRegisterWorld, type RegisterWorld } from './register-world.js';
import { barriersOn, freshScreen, signIn, tabTo, type Screen } from './screen.js';
import { eventually, granted } from './stories/step.js';
import { startSystem, type System } from './system.js';

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

given(`who keeps the register${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let administrator: Person;
  let world: RegisterWorld;
  let screen: Screen;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
    administrator = await system.as('registry-administrator');
    world = await aRegisterWorld((role) => system.as(role));
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

  it('onboards a provider by the keyboard alone, and another person decides', async () => {
    await open('registry-administrator', '/');
    await heading('Žádosti o registraci').waitFor();
    await page.getByText('O registraci zatím nikdo nepožádal.').waitFor();
    await expectForEverybody();

    const { keyboard } = page;
    const type = async (label: string, text: string): Promise<void> => {
      await tabTo(page, label, 'textbox');
      await keyboard.type(text);
    };
    const press = async (name: string, role: 'link' | 'button' = 'button'): Promise<void> => {
      await tabTo(page, name, role);
      await keyboard.press('Enter');
    };
    await press('Zapsat žádost o registraci', 'link');
    await page.getByRole('heading', { name: 'Kdo žádá?' }).waitFor();
    await type('Identifikátor', world.providers[1]!.identifier);
    await press('Pokračovat');
    await page.getByLabel('Číslo jednací').waitFor();
    await expectForEverybody();
    await press('Zapsat žádost');
    await page.getByRole('alert').getByText('Zadejte název služby.').waitFor();
    await type('Číslo jednací', 'KULK 2026/77');
    await type('Název služby', 'Terénní péče');
    await page.getByLabel('Zahájení dne').focus();
    await keyboard.type('01012027');
    await type('Kapacita', '12');
    await press('Zapsat žádost');
    await heading('Žádost KULK 2026/77: Terénní péče').waitFor();
    await expectForEverybody();

    // Each paper is there; a note says what is not needed.
    const selects = page.getByRole('combobox', { name: /^Stav: / });
    for (const select of await selects.all()) {
      await select.focus();
      await keyboard.press('d');
    }
    await press('Uložit označení');
    await page.getByText('7 z nich je k dispozici').waitFor();
    await press('Potvrdit úplnost', 'link');
    await page.getByText('Nic nechybí: začíná prověřování.').waitFor();
    await press('Potvrdit úplnost');
    await page.getByText('prověřuje se').first().waitFor();

    await lookedUpByHand(world.providers[1]!.id);
    await page.reload();
    await press('Navrhnout registraci', 'link');
    await page.getByText('O vašem návrhu rozhodne jiná osoba.').waitFor();
    await expectForEverybody();
    await press('Navrhnout registraci');
    await page.getByText('navržena, čeká na rozhodnutí').first().waitFor();
    await press('Rozhodnout', 'link');
    await page.getByText('To je na jiné osobě').waitFor();
    const { pathname } = new URL(page.url());
    expect(screen.complaints).toEqual([]);
    await screen.close();

    await open('approver', `${pathname}?step=decide`);
    await page.getByRole('heading', { level: 3, name: 'Rozhodnout' }).waitFor();
    await page.getByLabel('Číslo rozhodnutí').fill('KULK 2026/77-3');
    await page.getByRole('button', { name: 'Rozhodnout' }).click();
    await page.getByText('registrována').first().waitFor();
    await expectForEverybody();
    await page.goto(`/organisations/${world.providers[1]!.id}/services`);
    await page.getByRole('heading', { level: 3, name: 'Terénní péče' }).waitFor();
    await page.getByRole('table', { name: '1 registrace' }).waitFor();
    await expectForEverybody();
    await page.goto(`/organisations/${world.providers[1]!.id}/timeline`);
    await page.getByText('Rozhodnuto – Petr Novotný').waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  }, 60_000);

  it('asks several for completion at once; a refusal has its reasons in law; somebody quicker is named', async () => {
    const [one, other] = [
      await anApplication(administrator, world, world.providers[2]!, 'KULK 2026/80'),
      await anApplication(administrator, world, world.providers[3]!, 'KULK 2026/81'),
    ];
    await open('registry-administrator', '/onboarding?search=KULK+2026');
    await page.getByRole('link', { name: 'KULK 2026/80' }).waitFor();
    await page.getByRole('checkbox', { name: 'Označit: KULK 2026/80' }).check();
    await page.getByRole('checkbox', { name: 'Označit: KULK 2026/81' }).check();
    await page.getByRole('button', { name: 'Vyzvat k doplnění' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vyzvat 2 žadatele' }).click();
    await page.getByRole('alert').getByText('Napište, co chybí.').waitFor();
    await expectForEverybody();
    await page.getByLabel('Co chybí').fill('Chybí nájemní smlouva.');
    await page.getByRole('dialog').getByRole('button', { name: 'Vyzvat 2 žadatele' }).click();
    await page.getByText('čeká na doplnění').nth(2).waitFor();
    await expectForEverybody();

    await page.goto(`/onboarding/${one.id}?step=withdraw`);
    await page.getByLabel('Poznámka').last().fill('Žadatel si to rozmyslel.');
    await step(one.id, 'completion', { text: 'Smlouva přišla.' });
    await page.getByRole('button', { name: 'Zapsat zpětvzetí' }).click();
    await page.getByRole('alert').getByText('Tomáš Beneš: Doplněna').waitFor();
    expect(await page.getByLabel('Poznámka').last().inputValue()).toBe('Žadatel si to rozmyslel.');
    await page.getByRole('button', { name: 'Zapsat zpětvzetí' }).click();
    await page.getByText('vzata zpět').first().waitFor();

    await step(other.id, 'completion', { text: 'Přišlo.' });
    await page.goto(`/onboarding/${other.id}?step=confirm`);
    await page.getByText('Zatím ne, chybí tyto doklady').waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  }, 60_000);

  it('finds two that are one, sees what would move, and types before it happens', async () => {
    const provider = world.providers[0]!;
    const twin = granted(
      await administrator.post<{ id: string }>('registry/organisations', {
        ...{ name: `${provider.name} z. s.`, scheme: 'local', identifier: 'G-77' },
      }),
      'a second entry',
    );
    granted(
      await administrator.post('registry/sites', {
        ...{ organisationId: twin.id, name: 'Kancelář', street: 'Na Bídě 5', municipality: 'Liberec', country: 'CZ' },
      }),
      'with a place',
    );
    await open('registry-administrator', '/duplicates');
    const pair = page.getByRole('link', { name: new RegExp(`${provider.name} z\\. s\\.`) });
    await eventually(async () => {
      await page.reload();
      await pair.waitFor({ timeout: 2_000 });
    });
    await expectForEverybody();
    await pair.click();
    await page.getByRole('table', { name: 'Vedle sebe' }).waitFor();
    await expectForEverybody();
    await page.getByRole('link', { name: `Ponechat ${provider.name} (${provider.identifier})` }).click();
    await page.getByRole('heading', { name: 'Co se přesune' }).waitFor();
    await expectForEverybody();
    await page.getByLabel('Důvod').fill('Táž organizace.');
    await page.getByRole('button', { name: 'Sloučit je' }).click();
    await page.getByRole('alert').getByText('G-77').waitFor();
    await page.getByLabel(/^Pro potvrzení/).fill('G-77');
    await page.getByRole('button', { name: 'Sloučit je' }).click();
    await heading(provider.name).waitFor();
    for (const part of ['', '/sites', '/proposals', '/services', '/timeline']) {
      await page.goto(`/organisations/${provider.id}${part}`);
      await heading(provider.name).waitFor();
      await expectForEverybody();
    }
    await page.goto('/merges');
    await page.getByRole('button', { name: /^Vrátit sloučení/ }).click();
    await page.getByRole('dialog').waitFor();
    await expectForEverybody();
    expect(screen.complaints).toEqual([]);
  }, 60_000);

  async function step(id: string, name: string, body: object): Promise<void> {
    const { version } = granted(
      await administrator.get<{ version: number }>(`registry/onboarding-cases/${id}`),
      'the case is read',
    );
    granted(await administrator.post(`registry/onboarding-cases/${id}/${name}`, body, version), name);
  }

  /** What no source answers for here. */
  async function lookedUpByHand(organisationId: string): Promise<void> {
    const path = `registry/organisations/${organisationId}/verifications`;
    granted(await administrator.post(path), 'the sources are asked');
    for (const check of ['register', 'insolvency', 'sanctions'])
      granted(
        await administrator.post(`${path}/by-hand`, {
          check,
          outcome: 'ok',
          source: 'Výpis',
          evidence: 'Bez záznamu.',
        }),
        `${check} is looked up`,
      );
  }
});
