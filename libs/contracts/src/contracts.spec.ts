import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { BrokenContract, checkPayload, EVENTS, producerOf } from './index.js';

const golden = join(dirname(fileURLToPath(import.meta.url)), '..', 'golden');

type Schema = { properties?: Record<string, unknown>; required?: string[] };

/** The schemas an event of this class is made of: its own and those it refers to. */
function schemaOf(name: string): Record<string, Schema> {
  const all = validationMetadatasToSchemas({ classTransformerMetadataStorage: defaultMetadataStorage }) as Record<
    string,
    Schema
  >;
  const found: Record<string, Schema> = {};
  const take = (one: string): void => {
    if (found[one] || !all[one]) return;
    found[one] = all[one];
    for (const [, next] of JSON.stringify(all[one]).matchAll(/#\/definitions\/(\w+)/g)) take(next!);
  };
  take(name);
  return found;
}

describe.each(EVENTS.map((event) => [event.type, event] as const))('%s', (type, event) => {
  it('is named context.noun.past-verb.vN after its producer', () => {
    expect(type).toMatch(/^[a-z]+\.[a-z-]+\.[a-z-]+\.v[1-9]\d*$/);
    expect(['access', 'catalogue', 'registry', 'planning', 'funding']).toContain(producerOf(type));
  });

  it('has an example that keeps the contract, and notices each missing required member', () => {
    expect(() => checkPayload(type, event.example)).not.toThrow();
    for (const member of schemaOf(event.name)[event.name]?.required ?? []) {
      const { [member]: _gone, ...rest } = event.example as Record<string, unknown>;
      expect(() => checkPayload(type, rest)).toThrow(BrokenContract);
    }
  });

  it('has not changed since it was released, except by new optional members', () => {
    const now = schemaOf(event.name);
    const file = join(golden, `${type}.json`);
    if (!existsSync(file) && process.env.CI !== 'true') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    }
    const released = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Schema>;
    for (const [name, schema] of Object.entries(released)) {
      expect(now[name]?.required ?? []).toEqual(schema.required ?? []);
      expect(now[name]?.properties).toMatchObject(schema.properties ?? {});
    }
  });
});

it('says where a payload breaks its contract, without repeating its values', () => {
  const broken = { ...EVENTS.at(-1)!.example, granted: { amount: 'Jan Novák', currency: 'CZK' } };
  expect(() => checkPayload('funding.decision.refused.v1', broken)).toThrow('/granted/amount');
  expect(() => checkPayload('funding.decision.refused.v1', broken)).not.toThrow('Novák');
  expect(() => checkPayload('funding.decision.dreamt.v1', {})).toThrow(BrokenContract);
});
