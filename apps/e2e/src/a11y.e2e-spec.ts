import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
import { barriersOn, freshScreen, signIn } from './screen.js';
import { startSystem, type System } from './system.js';

/** One in `npm test`, without what the days of the other `web-…` specs look at; `npm run a11y` takes all. */
const LANGUAGES = (process.env.LEVADA_A11Y_LANGUAGES ?? 'cs').split(',');
const WALKED = process.env.LEVADA_A11Y_LANGUAGES
  ? /^$/
  : new RegExp(
      '^/(onboarding|organisations|duplicates|merges|people|imports|operations|money|public|accessibility|' +
        'my-applications|open-rounds|drafts|decisions|my-organisation|plans|bodies|meetings|tasks|catalogue)',
    );
const SCREENS = join(import.meta.dirname, '../../web/src');
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Every address of the screens, as the screens say it. */
const routes = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('routes.ts'))
  .flatMap((path) =>
    [...readFileSync(join(SCREENS, path), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, found]) => found!),
  );

/** Whose screen it is; what is of the authority in general is looked at as an officer. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^\/(sign-in|invitation|public|accessibility)/, ''],
  [/^\/operations/, 'operator'],
  [/^\/(onboarding|organisations|duplicates|merges|people|imports|registry)/, 'registry-administrator'],
  [/^\/(approvals|proposals)/, 'approver'],
  [/^\/(my-|open-rounds|drafts)/, 'provider-editor'],
  [/^\/(plans|bodies|meetings|tasks|catalogue)/, 'planner'],
  [/score$|^\/scoring/, 'assessor'],
];
const roleOf = (route: string): string => ROLES.find(([pattern]) => pattern.test(route))?.[1] ?? 'funding-officer';

const looked = routes.filter((route) => !WALKED.test(route));

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;

given(`screens for everybody${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let system: System;
  let browser: Browser;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    system = await startSystem();
    browser = await openBrowser(chromium!);
    ids = await idsOf(system);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await system?.remove();
  }, 60_000);

  it('each address is of somebody', () => expect(routes.length).toBeGreaterThan(20));

  /** With what the demo has; where it has nothing of the kind, the screen that says so. */
  const addressOf = (route: string): string => route.replace(/\$(\w+)/g, (_, name: string) => ids[name] ?? NOBODY);

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each([...new Set(looked.map(roleOf))])(
      'no barrier on any screen of %p, nor at 320 px',
      async (role) => {
        const { page, close } = await freshScreen(browser, system.url, language);
        if (role) {
          await page.goto('/notices');
          await signIn(page, role);
          // Who goes on in the middle of a question leaves a connection behind that the system waits a minute for at its end.
          await page.waitForLoadState('networkidle');
        }
        const found: unknown[] = [];
        for (const route of looked.filter((one) => roleOf(one) === role)) {
          await page.goto(addressOf(route));
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          const { broken, sticksOut } = await barriersOn(page);
          if (broken.length > 0 || sticksOut > 0) found.push([route, broken, sticksOut]);
        }
        await close();
        expect(found).toEqual([]);
      },
      120_000,
    );
  });

  it('what is chosen and what is pressed can be told apart in forced colours', async () => {
    const { page, close } = await freshScreen(browser, system.url);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/rounds');
    await signIn(page, 'funding-officer');
    const current = page.locator('.head nav [aria-current=page]');
    await current.waitFor();
    const border = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.head nav [aria-current=page]')).borderTopStyle`,
    );
    expect(border).toBe('solid');
    await page.waitForLoadState('networkidle');
    await close();
  });

  it('at 400 % the officer still has all of it', async () => {
    const { page, close } = await freshScreen(browser, system.url);
    await page.goto(`/rounds/${ids.roundId!}/workbench`);
    await signIn(page, 'funding-officer');
    // A window of 1280 by 1024 at 400 % is one of 320 by 256.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await close();
  });
});

/** What stands in addresses, of the demo. */
async function idsOf(system: System): Promise<Record<string, string>> {
  const officer = await system.as('funding-officer');
  const first = async (path: string): Promise<string | undefined> =>
    (await officer.get<{ items: { id: string }[] }>(path)).body.items[0]?.id;
  const { items: rounds } = (await officer.get<{ items: { id: string; applications: number }[] }>('funding/rounds'))
    .body;
  const roundId = rounds.find(({ applications }) => applications > 0)!.id;
  await officer.post(`funding/rounds/${roundId}/runs`);
  const found: Record<string, string | undefined> = {
    roundId,
    applicationId: await first(`funding/rounds/${roundId}/applications`),
    decisionId: await first('funding/decisions'),
    proposalId: await first('funding/proposals'),
    organisationId: await first('registry/organisations'),
    planId: await first('planning/plans'),
    slug: 'cz-liberec',
    service: 'funding',
  };
  return Object.fromEntries(Object.entries(found).filter((one): one is [string, string] => one[1] !== undefined));
}
