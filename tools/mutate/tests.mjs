// The engine's tests by file and title, and what they use of jest, and no more: `describe`, `it`, their tables, `expect`.
import { expect } from 'expect';
import { bind } from 'jest-each';
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'pretty-format';

const FOLDER = 'libs/allocation/src';

register('../source-hooks.mjs', import.meta.url);
register('./test-hooks.mjs', import.meta.url);

/**
 * Loads all tests of the folder this process works in; by file and title. What a file reckons as it loads, between its tests, is
 * noticed by loading it again and running them all: a test of its own among `reloads`. `loading` is told its name meanwhile.
 */
export async function loadTests(loading) {
  // The solver and its tests are left out: a mutant of the engine must fall without them.
  const files = readdirSync(FOLDER, { recursive: true }).filter((one) => /^(?!optimal\/).*\.ts$/.test(one));
  const isTest = (one) => one.endsWith('.spec.ts');
  for (const file of files.filter((one) => !isTest(one))) await import(urlOf(file));
  const [tests, reloads] = [new Map(), new Map()];
  let times = 0;
  for (const file of files.filter(isTest).sort()) {
    const id = `${file} as it loads`;
    loading(id);
    for (const [title, test] of await testsOf(file)) tests.set(title, test);
    loading(undefined);
    reloads.set(id, async () => {
      times += 1;
      const again = await testsOf(file, `?${times}`);
      for (const test of again.values()) await test();
    });
  }
  return { tests, reloads };
}

async function testsOf(file, again = '') {
  const tests = new Map();
  const titles = [file];
  const it = (title, test) => {
    const id = [...titles, title].join(' ');
    // Rows of a table may have one title.
    tests.set(tests.has(id) ? `${id} (${tests.size})` : id, test);
  };
  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const skip = withTables(() => {});
  Object.assign(globalThis, { expect, it: withTables(it), describe: Object.assign(withTables(describe), { skip }) });
  await import(`${urlOf(file)}${again}`);
  return tests;
}

function urlOf(file) {
  return pathToFileURL(join(process.cwd(), FOLDER, file)).href;
}

function withTables(of) {
  return Object.assign((...given) => of(...given), { each: bind(of, false) });
}

expect.extend({
  toMatchInlineSnapshot(value, snapshot) {
    const written = format(value, { escapeString: false, printBasicPrototype: false });
    const message = () => `${written} is not ${snapshot}`;
    return { pass: unindented(written) === unindented(snapshot), message };
  },
});

function unindented(text) {
  return text.trim().replace(/\n\s*/g, '\n');
}
