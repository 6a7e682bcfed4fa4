import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { TSchema } from '@sinclair/typebox';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { PERMISSIONS } from '../access/permissions.js';
import { passOf, type Pass } from '../access/may.guard.js';
import { ifMatch, once, onceIfAsked } from '../http/parameters.js';
import { routesIn, type Route } from '../http/routes.js';
import { houseRefusals, type RefusalCatalogue } from '../http/refusals.js';
import { MOST_ROWS } from '../lists/list.js';
import { changesOf } from '../changes/changes.controller.js';
import { operationsOf } from '../operations/operations.controller.js';
import type { ServiceDefinition } from '../service/start-service.js';
import { deedOf, type Deed } from './does.js';
import { expectOneOfName, expectSame } from './one-of-a-name.js';

type Json = Record<string, unknown>;

/** The part of a service in the document of the house: OpenAPI 3.1 paths and the schemas they refer to. */
export interface OpenApiPart {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly schemas: Readonly<Record<string, Json>>;
}

/** Routes between services are nobody else's business. */
const PUBLIC = /^\/api\/v1\//;

/** Describes every public route of a service, from what its code says. Throws for a route that says nothing. */
export function openApiOf(service: Pick<ServiceDefinition, 'name' | 'module' | 'refusals'>): OpenApiPart {
  const paths: Record<string, Record<string, Json>> = {};
  const schemas: Record<string, Json> = {};
  for (const route of [
    ...routesBelow(service.module as Type),
    ...routesIn(operationsOf(service.name)),
    ...routesIn(changesOf(service.name)),
  ]) {
    if (!PUBLIC.test(route.path)) continue;
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(service, route, schemas);
  }
  return { paths, schemas };
}

/** Puts the parts together. The gateway adds its own routes as one more part. */
export function openApiDocument(parts: readonly OpenApiPart[], version: string): Json {
  const schemas: Record<string, Json> = { Problem: PROBLEM };
  for (const part of parts) {
    for (const [name, schema] of Object.entries(part.schemas)) {
      if (schemas[name] && JSON.stringify(schemas[name]) !== JSON.stringify(schema))
        throw new Error(`two services describe ${name}, each in its own way: give one another name`);
      schemas[name] = schema;
    }
  }
  const sorted = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Levada',
      version,
      description: ABOUT,
      license: { name: 'to be chosen', identifier: 'LicenseRef-unlicensed' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths: sorted(Object.assign({}, ...parts.map((one) => one.paths)) as Record<string, Json>),
    components: {
      schemas: sorted(schemas),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, or the secret of a session.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-levada',
          description: 'Of a browser; `levada` on plain http.',
        },
      },
    },
  };
}

const ABOUT = `Plans of social services, a register of providers, and money that cites the plan.

Amounts are decimal strings with a currency, dates \`YYYY-MM-DD\`, instants UTC, ids UUIDs. A refusal is \`application/problem+json\`
(RFC 9457) with a stable \`code\`; \`title\` follows Accept-Language (en, cs, de, lv). Lists are read page by page: send \`nextCursor\`
back as \`cursor\`. A change names the version that was read in \`If-Match\`; what happens once takes an \`Idempotency-Key\`.
\`Levada-Authority\` says for which authority somebody acts who has roles in several.`;

/** Names in paths say what they hold. */
function schemaOfParameter(name: string): Json {
  if (/id$/i.test(name)) return { type: 'string', format: 'uuid' };
  return /version$/i.test(name) ? { type: 'integer', minimum: 1 } : { type: 'string' };
}

export const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'code', 'traceId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string', description: 'In the language asked for.' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Stable; what a program looks at.' },
    traceId: { type: 'string', description: 'For the operator.' },
    standing: { description: 'What stands there now, where somebody else changed it first.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the request.' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

function operationOf(
  { name, refusals }: Pick<ServiceDefinition, 'name' | 'refusals'>,
  { method, path, handler, controller }: Route,
  schemas: Record<string, Json>,
): Json {
  const deed = deedOf(handler);
  const pass = passOf(handler);
  if (!deed || !pass) throw new Error(`${name}: ${method} ${path} does not say what it does: give it @Does({ … })`);
  const asked = argumentsOf(controller, handler);
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, one]) => ({
      ...{ name: one!, in: 'path', required: true },
      schema: schemaOfParameter(one!),
    })),
    ...(deed.list ? listParameters(deed.list) : asked.query ? queryParameters(asked.query, schemas) : []),
    ...(asked.ifMatch ? [header('If-Match', '"3"', 'ETag of the version that was read.')] : []),
    ...(asked.once
      ? [
          header(
            'Idempotency-Key',
            'a-key-of-your-own',
            'The same key again gives the first answer.',
            asked.once === 'always',
          ),
        ]
      : []),
  ];
  const body = asked.body && bodyContent(asked.body, deed, schemas);
  const codes = [...new Set([...houseCodes(pass, deed, asked), ...codesOfBody(asked.body), ...(deed.refuses ?? [])])];
  const statuses = deed.status ?? [
    Number(Reflect.getMetadata(HTTP_CODE_METADATA, handler) ?? (method === 'POST' ? 201 : 200)),
  ];
  return {
    operationId: `${name}_${deed.id}`,
    tags: [name],
    summary: deed.summary,
    ...(pass.who === 'holders' ? { 'x-permission': pass.permission, 'x-roles': PERMISSIONS[pass.permission] } : {}),
    ...(pass.who === 'anybody' || pass.who === 'visitors' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': body } } } : {}),
    ...(deed.takes
      ? { requestBody: { required: true, content: { 'application/octet-stream': { schema: BYTES } } } }
      : {}),
    responses: {
      ...Object.fromEntries(statuses.map((status) => [String(status), success(deed, schemas)])),
      ...problemsOf(codes, { ...houseRefusals, ...refusals }, `${name}_${deed.id}`),
    },
  };
}

function bodyContent(type: Type, deed: Deed, schemas: Record<string, Json>): Json {
  return { schema: classSchema(type, schemas), ...(deed.example ? { example: deed.example } : {}) };
}

const BYTES: Json = { type: 'string', format: 'binary' };

function success({ answer, list, stream, gives, summary }: Deed, schemas: Record<string, Json>): Json {
  if (stream) return { description: summary, content: { 'text/event-stream': { schema: { type: 'string' } } } };
  if (gives) return { description: summary, content: { '*/*': { schema: BYTES } } };
  if (!answer) return { description: summary };
  const one = reference(answer, schemas);
  const page = {
    type: 'object',
    required: ['items'],
    additionalProperties: false,
    properties: { items: { type: 'array', items: one }, nextCursor: { type: 'string' } },
  };
  return {
    description: summary,
    content: {
      'application/json': { schema: list ? page : one },
      ...(list ? { 'text/csv': { schema: { type: 'string' } } } : {}),
    },
  };
}

/** By status: the codes a client may meet there, each with its sentence. */
export function problemsOf(codes: readonly string[], catalogue: RefusalCatalogue, where: string): Record<string, Json> {
  const byStatus: Record<string, string[]> = {};
  for (const code of codes) {
    const text = catalogue[code];
    if (!text) throw new Error(`${where} says that it refuses with ${code}, which is in no catalogue`);
    (byStatus[text.status] ??= []).push(code);
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, all]) => [
      status,
      {
        description: all.map((code) => `\`${code}\`: ${catalogue[code]!.en}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: [...all].sort() } } }],
            },
          },
        },
      },
    ]),
  );
}

interface Asked {
  body?: Type;
  query?: Type;
  ifMatch: boolean;
  once?: 'always' | 'if-asked';
}

/** What every route with these doors can refuse, whatever it does. */
function houseCodes(pass: Pass, deed: Deed, asked: Asked): string[] {
  return [
    'request/invalid',
    'request/not-json',
    'request/too-many',
    'request/head-too-large',
    'request/unstorable-text',
    'request/no-such-route',
    'service/unavailable',
    'service/failed',
    ...(pass.who === 'anybody'
      ? []
      : pass.who === 'visitors'
        ? ['access/not-signed-in', 'access/not-permitted', 'authority/not-found']
        : ['access/not-signed-in', 'access/not-permitted', 'access/no-grant-there', 'session/cross-site']),
    ...(pass.who === 'holders' ? ['access/outside-your-reach'] : []),
    ...(asked.body ? ['request/too-large'] : []),
    ...(deed.takes ? ['request/too-large', 'request/not-a-file', 'file/too-large', 'file/too-many', 'file/empty'] : []),
    ...(deed.list ? ['request/cursor-malformed'] : []),
    ...(asked.ifMatch ? ['request/if-match-missing', 'version/stale'] : []),
    ...(asked.once ? ['request/idempotency-key-missing', 'idempotency/other-body'] : []),
  ];
}

/** What can be wrong with the values that a body is made of, wherever they stand in it. */
function codesOfBody(type: Type | undefined): string[] {
  if (!type) return [];
  const schemas: Record<string, Json> = {};
  classSchema(type, schemas);
  const money = ['money/malformed', 'money/too-many-decimals', 'money/too-large', 'money/unknown-currency'];
  return [
    ...(schemas.MoneyValue ? money : []),
    ...(schemas.PriorityRef ? ['fraction/malformed', 'fraction/zero-denominator'] : []),
  ];
}

// Nest's numbers for @Body() and @Query() (RouteParamtypes).
const BODY = 3;
const QUERY = 4;

function argumentsOf(controller: Type, handler: { readonly name: string }): Asked {
  type Argument = { index: number; factory?: unknown };
  const all = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {}) as Record<string, Argument>;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler.name) ??
    []) as Type[];
  const asked: Asked = { ifMatch: false };
  for (const [key, { index, factory }] of Object.entries(all)) {
    const kind = Number(key.split(':')[0]);
    if (kind === BODY && types[index]) asked.body = types[index];
    if (kind === QUERY && types[index] && types[index] !== (Object as unknown)) asked.query = types[index];
    if (factory === ifMatch) asked.ifMatch = true;
    if (factory === once) asked.once = 'always';
    if (factory === onceIfAsked) asked.once = 'if-asked';
  }
  return asked;
}

function header(name: string, example: string, description: string, required = true): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' }, example };
}

const SEARCHED =
  'Words or parts of them, in any order; accents and case do not matter. The likest come first; where nothing is found, what may have been meant.';

function listParameters({
  filters,
  sorts,
  order,
  search,
}: Pick<NonNullable<Deed['list']>, 'filters' | 'sorts' | 'order' | 'search'>): Json[] {
  const query = (name: string, description: string, schema: Json): Json => ({ name, in: 'query', description, schema });
  const schemaOf = (type: string, values?: readonly string[]): Json =>
    values ? { type: 'string', examples: [values[0]], 'x-values': values } : { type: 'string', 'x-type': type };
  return [
    query('limit', `Rows of a page, ${MOST_ROWS} at most; 50 unless said otherwise.`, {
      type: 'integer',
      minimum: 1,
      maximum: MOST_ROWS,
    }),
    query('cursor', '`nextCursor` of the page before.', { type: 'string' }),
    query(
      'sort',
      `Names with commas between, \`-\` before one that descends: ${Object.keys(sorts).join(', ')}. By default ${order}.`,
      {
        type: 'string',
        default: order,
      },
    ),
    ...('guess' in search
      ? [query('search', SEARCHED, { type: 'string' })]
      : search.length > 0
        ? [query('search', 'Beginnings of words, in any order; accents and case do not matter.', { type: 'string' })]
        : []),
    query('format', '`csv`: everything that is filtered, as a table for a spreadsheet.', { enum: ['csv'] }),
    ...Object.entries(filters).map(([name, { about, type, values, byDefault }]) => {
      const several = type === 'uuid' || type === 'choice' ? ' Several with commas between: any of them.' : '';
      const described = `${about}${values ? ` One of ${values.join(', ')}.` : ''}${several}${byDefault ? ` By default ${byDefault}.` : ''}`;
      return query(name, described, schemaOf(type, values));
    }),
  ];
}

function queryParameters(type: Type, schemas: Record<string, Json>): Json[] {
  const { $ref } = classSchema(type, schemas) as { $ref: string };
  const name = $ref.split('/').at(-1)!;
  const { properties = {}, required = [] } = schemas[name] as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  delete schemas[name];
  return Object.entries(properties).map(([one, schema]) => ({
    ...{ name: one, in: 'query', schema },
    ...(required.includes(one) ? { required: true } : {}),
  }));
}

/**
 * Every class that is known by now. Reading them for each body took a house of 400 routes six seconds of its start; they are
 * let go when nobody needs the memory for them any more, and read again when further classes were loaded.
 */
function knownClasses(): Record<string, Json> {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<unknown, unknown>;
  };
  const kept = read?.schemas.deref();
  if (kept && read!.classes === validationMetadatas.size) return kept;
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Record<string, Json>;
  read = { classes: validationMetadatas.size, schemas: new WeakRef(schemas) };
  return schemas;
}
let read: { readonly classes: number; readonly schemas: WeakRef<Record<string, Json>> } | undefined;

/** A class of class-validator as a schema, with those it refers to. Members it does not know are refused, so the schema says so. */
function classSchema(type: Type, schemas: Record<string, Json>): Json {
  const all = knownClasses();
  const take = (name: string): void => {
    if (schemas[name]) return;
    expectOneOfName(name);
    const schema = all[name] ?? { type: 'object' };
    schemas[name] = { ...schema, additionalProperties: false };
    for (const [, next] of JSON.stringify(schema).matchAll(/#\/components\/schemas\/(\w+)/g)) take(next!);
  };
  take(type.name);
  return { $ref: `#/components/schemas/${type.name}` };
}

function reference(schema: TSchema, schemas: Record<string, Json>): Json {
  return namedOnce(JSON.parse(JSON.stringify(schema)) as Json, schemas);
}

/** What has a name is described once, wherever in an answer it stands. */
function namedOnce(node: Json, schemas: Record<string, Json>): Json {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return typeof value === 'object' && value !== null ? namedOnce(value as Json, schemas) : value;
  };
  const { $id, ...rest } = node as Json & { $id?: string };
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inside(value)])) as Json;
  if (!$id) return plain;
  expectSame($id, schemas[$id], plain);
  schemas[$id] = plain;
  return { $ref: `#/components/schemas/${$id}` };
}

/** Every route below a module, in the order of the code. */
function routesBelow(module: Type): Route[] {
  const seen = new Set<unknown>();
  const found: Route[] = [];
  const look = (one: Type): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const imported of (Reflect.getMetadata('imports', one) ?? []) as Type[]) look(imported);
    for (const controller of (Reflect.getMetadata('controllers', one) ?? []) as Type[])
      found.push(...routesIn(controller));
  };
  look(module);
  return found;
}
