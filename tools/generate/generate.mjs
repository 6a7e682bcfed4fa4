// `npm run generate`: writes what is generated from the code: the OpenAPI and AsyncAPI documents and the API client's types.
// With --check it writes nothing and says which file is not current.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { describeHouse } = await import(resolve(root, 'apps/levada/src/described.ts'));
const { openApi, asyncApi } = describeHouse();
/** Who may at all, by operation that changes something: what a screen offers, the door still decides. */
const rolesOf = Object.values(openApi.paths)
  .flatMap((operations) => Object.entries(operations))
  .filter(([method]) => method !== 'get')
  .map(([, operation]) => operation)
  .filter((operation) => operation['x-roles'])
  .map((operation) => [operation.operationId, operation['x-roles']]);
const types = astToString(await openapiTS(openApi, { alphabetize: true }));
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
const files = {
  'libs/api-client/openapi.json': json(openApi),
  'libs/api-client/src/schema.ts': `// Written by npm run generate. Do not edit.\n${types}`,
  'libs/api-client/src/roles.ts': `// Written by npm run generate. Do not edit.\nexport const ROLES_OF = ${JSON.stringify(Object.fromEntries(rolesOf), undefined, 2)} as const;\n`,
  'docs/asyncapi.json': json(asyncApi),
};

const current = (file) => {
  try {
    return readFileSync(resolve(root, file), 'utf8');
  } catch {
    return undefined;
  }
};
const stale = Object.entries(files).filter(([file, text]) => current(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not what the code says: run “npm run generate”`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(resolve(root, file)), { recursive: true });
    writeFileSync(resolve(root, file), text);
    console.log(`wrote ${file}`);
  }
}
