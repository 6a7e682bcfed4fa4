/* global document, HTMLInputElement, Event, requestAnimationFrame -- some of this runs in the page */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser, startSystem } from '@levada/e2e';
import { whatStarted } from '../cleanup.mjs';
import { figure } from '../figure.mjs';

const APPLICATIONS = 2_000;
const TIMES = 7;
const SCREENS = join(dirname(fileURLToPath(import.meta.url)), '../../../apps/web/dist');

/**
 * The workbench on a round of two thousand: from the click to the last row, and from a changed number to the sums and to the rows.
 * And what script an officer loads before the first screen answers. A real system, a real browser.
 */
export async function measure(say) {
  const path = chromiumHere();
  if (!path) throw new Error(`there is no browser: ${HOW_TO_GET_ONE}`);
  const system = await startSystem();
  whatStarted.endsWith(async () => {
    await system.stop();
    await system.remove();
  });
  const browser = await openBrowser(path);
  whatStarted.endsWith(() => browser.close());
  say(`writing down ${APPLICATIONS} applications`);
  const round = await aGreatRound(system);
  const page = await browser.newPage({ baseURL: system.url, viewport: { width: 1400, height: 900 }, locale: 'cs' });
  const script = [];
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) script.push(new URL(response.url()).pathname);
  });
  await page.goto('/rounds');
  await page.locator('#email').fill('funding-officer@cz-liberec.example');
  await page.locator('#password').fill('levada-demo-account');
  await page.locator('form button[type=submit]').click();
  await page.locator('tbody tr').first().waitFor();
  const loaded = [...new Set(script)].map((file) => gzipSync(readFileSync(join(SCREENS, file))).length);

  const opened = [];
  for (let time = 0; time < TIMES; time += 1) {
    await page.goto(`/rounds/${round}`);
    await page.locator('nav.tabs').waitFor();
    opened.push(await opening(page));
  }
  const tried = await trying(page);
  const kilobytes = loaded.reduce((all, one) => all + one, 0) / 1024;
  return [
    figure({
      name: 'screens-script',
      what: 'script of the first screen, gzip',
      unit: 'kB',
      goal: { atMost: 250 },
      samples: [kilobytes],
    }),
    figure({
      name: 'screens-open',
      what: `${APPLICATIONS} applications open`,
      unit: 'ms',
      goal: { atMost: 1000 },
      samples: opened,
    }),
    figure({
      name: 'screens-what-if',
      what: '  a what-if shows its sums',
      unit: 'ms',
      goal: { atMost: 150 },
      samples: tried.sums,
    }),
    figure({ name: 'screens-what-if-rows', what: '  and its rows', unit: 'ms', samples: tried.rows }),
  ];
}

/** From the press on the tab until the last row stands in the page. */
async function opening(page) {
  return page.evaluate(
    (rows) =>
      new Promise((resolve) => {
        const begun = performance.now();
        const look = () => {
          if (document.querySelectorAll('.awards tbody tr').length === rows) {
            requestAnimationFrame(() => resolve(performance.now() - begun));
          } else requestAnimationFrame(look);
        };
        [...document.querySelectorAll('nav.tabs a')].find((one) => one.href.includes('/workbench')).click();
        look();
      }),
    APPLICATIONS,
  );
}

/** From a number typed until the sums, and the first row, say something else. */
async function trying(page) {
  const sums = [];
  const rows = [];
  for (let time = 0; time < TIMES; time += 1) {
    const took = await page.evaluate(
      (amount) =>
        new Promise((resolve) => {
          const box = document.querySelector('.slider input:not([type=range])');
          const sum = () => document.querySelectorAll('.sums dd')[1].textContent;
          const row = () => document.querySelector('.awards tbody tr').children[7].textContent;
          const [oldSum, oldRow] = [sum(), row()];
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          box.focus();
          set.call(box, amount);
          const begun = performance.now();
          box.dispatchEvent(new Event('input', { bubbles: true }));
          let summed;
          const look = () => {
            const now = performance.now() - begun;
            if (summed === undefined && sum() !== oldSum) summed = now;
            if (summed !== undefined && row() !== oldRow) resolve([summed, now]);
            else if (now > 10_000) resolve([summed ?? now, now]);
            else requestAnimationFrame(look);
          };
          look();
        }),
      `${30_000_000 + (time + 1) * 1_000_000}`,
    );
    sums.push(took[0]);
    rows.push(took[1]);
    await page.waitForTimeout(500);
  }
  return { sums, rows };
}

/** A round of its own beside the demo's, with its calculation. */
async function aGreatRound(system) {
  const officer = await system.as('funding-officer');
  const done = async (asked) => {
    const { status, body } = await asked;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const money = (amount) => ({ amount, currency: 'CZK' });
  const { items: rounds } = await done(officer.get('funding/rounds'));
  const { planId } = rounds[0];
  const { items: providers } = await done(officer.get('registry/organisations?limit=50'));
  const amount = money('400000000.00');
  const source = await done(officer.post('funding/sources', { title: 'Bench', amount }));
  const envelope = await done(officer.post('funding/envelopes', { sourceId: source.id, title: 'Bench', amount }));
  const asked = { envelopeId: envelope.id, planId, title: 'Bench', rule: 'proportional', roundTo: money('1.00') };
  const { id } = await done(officer.post('funding/rounds', asked));
  const one = async (at) =>
    done(
      officer.post(`funding/rounds/${id}/applications`, {
        organisationId: providers[at % providers.length].id,
        reference: `${at + 1}`,
        title: `Služba ${at + 1} v obci ${(at * 7919) % 215}`,
        requested: money(`${100_000 + ((at * 7919) % 900_000)}.00`),
        priorityRefs: [{ planId, planVersion: 1, priorityCode: `P${(at % 4) + 1}`, share: '1' }],
      }),
    );
  for (let at = 0; at < APPLICATIONS; at += 8) {
    await Promise.all(Array.from({ length: Math.min(8, APPLICATIONS - at) }, (_, next) => one(at + next)));
  }
  await done(officer.post(`funding/rounds/${id}/runs`, {}));
  return id;
}
