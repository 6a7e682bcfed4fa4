import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { allocate, ENGINE_RULES, explain, readInput, type AllocateOptions, type EngineInput } from '@levada/allocation';
import type { Browser, Page } from 'playwright-core';
import { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';

const ADDRESS = 'https://engine.example/';
/** What the lib says of its door, as far as it is used here: the page has it under this name. */
declare const levadaEngine: { allocate: typeof allocate; explain: typeof explain; readInput: typeof readInput };

const chromium = chromiumHere();
const given = chromium ? describe : describe.skip;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const json = {
  currency: 'CZK',
  roundTo: '1',
  envelopes: [
    { id: 'E0', amount: '1000000', parent: null },
    { id: 'E1', amount: '400000.50', parent: 'E0' },
  ],
  requests: Array.from({ length: 40 }, (_, at) => ({
    ...{ id: `ž-${at}`, envelope: `E${at % 2}`, requested: `${30_000 + 7_919 * ((at * 31) % 17)}` },
    ...{ score: `${(at * 13) % 29}.5`, provider: `P${at % 5}`, area: `A${at % 3}` },
  })),
  limits: [
    { provider: 'P1', cap: '150000' },
    { area: 'A2', cap: '300000' },
  ],
};
/** Rules of voters take one envelope and nothing else; small, so that add1 is through soon. */
const vote = {
  ...json,
  envelopes: [{ id: 'E0', amount: '1000', parent: null }],
  limits: [],
  requests: json.requests.map((one, at) => ({ ...one, envelope: 'E0', requested: `${30 + 8 * ((at * 31) % 17)}` })),
};
const ballots = Array.from({ length: 9 }, (_, at) => ({
  approves: [`ž-${at}`, `ž-${at + 1}`, `ž-${at + 9}`].sort(),
  voters: `${at + 1}`,
}));

given(`the engine in a browser${chromium ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(chromium!);
    page = await browser.newPage();
    // SHA-256 is given to pages of a secure origin only; nothing leaves the machine.
    await page.route(ADDRESS, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>engine</title>' }),
    );
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: await bundled() });
  }, 90_000);
  afterAll(() => browser?.close());

  it.each(ENGINE_RULES)('%s: the same bytes and the same hashes as on a server', async (rule) => {
    const isVote = ['equal-shares', 'phragmen'].includes(rule);
    const read = readInput(isVote ? vote : json);
    const input: EngineInput = isVote
      ? { ...read, ballots: ballots.map((one) => ({ ...one, voters: BigInt(one.voters) })) }
      : read;
    const options: AllocateOptions = { rule, threshold: 10_000_000n, completion: 'add1', hash: sha256 };
    const ours = explain(input, options);
    const theirs = await page.evaluate(inBrowser, {
      rule,
      json: isVote ? vote : json,
      ballots: isVote ? ballots : null,
    });
    expect(theirs.resultHash).toBe(ours.resultHash);
    expect(theirs.text).toBe(JSON.stringify(ours));
  });
});

function bundled(): Promise<string> {
  const program = join(import.meta.dirname, '../bundle-engine.mjs');
  const options = { env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 2 ** 24 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program], options, (error, stdout) =>
      error ? reject(error as Error) : resolve(stdout),
    );
  });
}

/** Runs in the page. The engine wants its hash at once, the browser gives it later: what was missing is made, and the run repeated. */
async function inBrowser(of: {
  rule: string;
  json: unknown;
  ballots: { approves: string[]; voters: string }[] | null;
}): Promise<{ resultHash: string; text: string }> {
  const known = new Map<string, string>();
  for (;;) {
    const missing: string[] = [];
    const hash = (text: string): string => {
      if (!known.has(text)) missing.push(text);
      return known.get(text) ?? '';
    };
    const read = levadaEngine.readInput(of.json);
    const input = of.ballots
      ? { ...read, ballots: of.ballots.map((one) => ({ ...one, voters: BigInt(one.voters) })) }
      : read;
    const result = levadaEngine.explain(input, { rule: of.rule, threshold: 10_000_000n, completion: 'add1', hash });
    if (missing.length === 0) return { resultHash: result.resultHash, text: JSON.stringify(result) };
    for (const text of missing) {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      known.set(text, Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    }
  }
}
