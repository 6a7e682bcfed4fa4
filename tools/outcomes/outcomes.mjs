// `npm run outcomes -- FOLDER`: every vote (.pb) in a folder by the rule that its file names, beside the official outcome in the
// file's column `selected`. The files are those of github.com/pabulib/pabulib_files. Prints what differs, and a table by rule.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allocate, readPabulib } from '@levada/allocation';
import { isRefusal } from '@levada/kernel';
import { officialOf } from './official.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npm run outcomes -- FOLDER_WITH_PB_FILES');
  process.exit(2);
}
const hash = (text) => createHash('sha256').update(text).digest('hex');
const tally = new Map();
const count = (rule, what) => {
  if (!tally.has(rule)) tally.set(rule, { same: 0, other: 0, refused: 0, 'no outcome': 0 });
  tally.get(rule)[what] += 1;
};

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.pb'))
  .sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  const { ruleName, selected } = officialOf(text);
  if (!selected) {
    count(ruleName, 'no outcome');
    continue;
  }
  try {
    const { input, rule, threshold } = readPabulib(text);
    if (!rule) throw new Error('the engine does not have this rule');
    const result = allocate(input, { ...rule, threshold, hash });
    const ours = new Set(result.selected);
    const [more, less] = [[...ours].filter((id) => !selected.has(id)), [...selected].filter((id) => !ours.has(id))];
    count(ruleName, more.length + less.length === 0 ? 'same' : 'other');
    if (more.length + less.length > 0)
      console.log(`${file} (${ruleName}): also ${more.join(', ') || 'none'}; not ${less.join(', ') || 'none'}`);
  } catch (error) {
    count(ruleName, 'refused');
    const why = isRefusal(error) ? `${error.code} ${JSON.stringify(error.facts)}` : error.message;
    console.log(`${file} (${ruleName}): ${why}`);
  }
}
console.table(Object.fromEntries([...tally].sort()));
