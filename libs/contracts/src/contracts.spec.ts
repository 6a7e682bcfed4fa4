import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { BrokenContract, checkPayload, DecisionRefusedV1, EVENTS, producerOf, type EventClass } from './index.js';

const golden = join(dirname(fileURLToPath(import.meta.url)), '..', 'golden');

type Schema = { properties?: Record<string, unknown>; required?: string[] };

/** The schemas an event of this class is made of: its own, with what it inherits, and those it refers to. */
function schemaOf({ name, prototype }: EventClass): Record<string, Schema> {
  const all = validationMetadatasToSchemas({ classTransformerMetadataStorage: defaultMetadataStorage }) as Record<
    string,
    Schema
  >;
  const found: Record<string, Schema> = { [name]: inherited(prototype as object, all) };
  const take = (one: string): void => {
    if (found[one] || !all[one]) return;
    found[one] = all[one];
    refersTo(all[one]).forEach(take);
  };
  refersTo(found[name]!).forEach(take);
  return found;
}

/** A class without members of its own has no schema of its own: what its ancestors say holds for it. */
function inherited(prototype: object, all: Record<string, Schema>): Schema {
  const above = Object.getPrototypeOf(prototype) as object | null;
  if (above === null) return {};
  const [own, theirs] = [all[prototype.constructor.name] ?? {}, inherited(above, all)];
  return {
    ...theirs,
    ...own,
    properties: { ...theirs.properties, ...own.properties },
    required: [...new Set([...(theirs.required ?? []), ...(own.required ?? [])])],
  };
}

const refersTo = (schema: Schema): string[] =>
  [...JSON.stringify(schema).matchAll(/#\/definitions\/(\w+)/g)].map(([, one]) => one!);

it('no released event is without a schema', () => {
  for (const event of EVENTS) expect(Object.keys(schemaOf(event)[event.name]!.properties ?? {})).not.toEqual([]);
});

describe.each(EVENTS.map((event) => [event.type, event] as const))('%s', (type, event) => {
  it('is named context.noun.past-verb.vN after its producer', () => {
    expect(type).toMatch(/^[a-z]+\.[a-z-]+\.[a-z-]+\.v[1-9]\d*$/);
    expect(['access', 'catalogue', 'registry', 'planning', 'funding']).toContain(producerOf(type));
  });

  it('has an example that keeps the contract, and notices each missing required member', () => {
    expect(() => checkPayload(type, event.example)).not.toThrow();
    for (const member of schemaOf(event)[event.name]?.required ?? []) {
      const { [member]: _gone, ...rest } = event.example as Record<string, unknown>;
      expect(() => checkPayload(type, rest)).toThrow(BrokenContract);
    }
  });

  it('has not changed since it was released, except by new optional members', () => {
    const now = schemaOf(event);
    const file = join(golden, `${type}.json`);
    if (!existsSync(file) && process.env.CI !== 'true') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    }
    const released = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Schema>;
    for (const [name, schema] of Object.entries(released)) {
      // In whatever order the class says them.
      expect(new Set(now[name]?.required)).toEqual(new Set(schema.required));
      expect(now[name]?.properties).toMatchObject(schema.properties ?? {});
    }
  });
});

it('says where a payload breaks its contract, without repeating its values', () => {
  const broken = { ...DecisionRefusedV1.example, granted: { amount: 'Jan Novák', currency: 'CZK' } };
  expect(() => checkPayload('funding.decision.refused.v1', broken)).toThrow('/granted/amount');
  expect(() => checkPayload('funding.decision.refused.v1', broken)).not.toThrow('Novák');
  expect(() => checkPayload('funding.decision.dreamt.v1', {})).toThrow(BrokenContract);
});
