import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PASSWORD = 'levada-demo-account';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

/** A browser that nobody has used before, and what it complained of. */
export interface Screen {
  readonly page: Page;
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function freshScreen(browser: Browser, baseURL: string, locale = 'cs'): Promise<Screen> {
  const context: BrowserContext = await browser.newContext({ baseURL, locale, viewport: WIDE });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // What the door refuses the browser reports by itself; the screen says it to the person.
    const told = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !told) complaints.push(message.text());
  });
  return { page, complaints, close: () => context.close() };
}

/** Signs in as one of the demo's people, from wherever the page asks for it. */
export async function signIn(page: Page, role: string): Promise<void> {
  const email = role === 'operator' ? 'operator@levada.example' : `${role}@cz-liberec.example`;
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

/** What would be in somebody's way: rules of axe that are broken, and how far the page sticks out at 320 px. */
export async function barriersOn(page: Page): Promise<{ broken: unknown[]; sticksOut: number }> {
  // One page of our own and nothing framed: axe needs no second page to gather its findings, and of what holds nobody reads.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], elementRef: false });
  const { violations } = await axe.withTags(RULES).analyze();
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  await page.setViewportSize(WIDE);
  return {
    broken: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    sticksOut: Math.max(0, wide - NARROW.width),
  };
}

/** Goes on with the Tab key until this has the focus, as somebody without a mouse does. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'link' | 'button' | 'textbox' | 'searchbox' | 'combobox' | 'checkbox',
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await wanted.waitFor();
  for (let left = 120; left > 0; left -= 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no number of Tabs leads to ${String(name)}`);
}
