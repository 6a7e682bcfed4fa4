import fc from 'fast-check';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}
interface Operation {
  readonly operationId: string;
  readonly 'x-roles'?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json'?: { readonly schema: Json; readonly example?: Json };
      readonly 'application/octet-stream'?: object;
    };
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

export interface FuzzRequest {
  /** Who may ask it, where not everybody may. */
  readonly roles: readonly string[];
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What makes texts, numbers and shapes that people and programs get wrong. Half of what is made keeps to the schema. */
export class Fuzzer {
  private readonly ajv = new Ajv2020({ strict: false });
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly operations: { path: string; method: string; operation: Operation }[];
  /** Ids and cursors that answers have told: so requests reach what is there. */
  readonly known = new Set<string>();

  constructor(
    private readonly api: OpenApi,
    skipped: readonly string[] = [],
  ) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'house', components: api.components });
    this.operations = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    this.operations = this.operations.filter(({ operation }) => !skipped.includes(operation.operationId));
  }

  get size(): number {
    return this.operations.length;
  }

  /** Any request of any operation. */
  request(): fc.Arbitrary<FuzzRequest> {
    return fc.constantFrom(...this.operations).chain((one) => this.requestOf(one));
  }

  /** What is wrong with an answer; `undefined`: nothing. */
  fault(request: FuzzRequest, status: number, type: string, text: string): string | undefined {
    const { operation } = this.operations.find((one) => one.operation.operationId === request.operation)!;
    if (status >= 500 && status !== 503) return `answers ${status}: ${text.slice(0, 300)}`;
    const told = operation.responses[String(status)];
    if (!told) return `answers ${status}, which is not documented: ${text.slice(0, 300)}`;
    if (told.content?.['*/*']) return undefined;
    const schema = told.content?.[type]?.schema;
    if (!schema)
      return text === '' || status === 302
        ? undefined
        : `answers ${status} as ${type || 'nothing'}, which is not documented`;
    if (!type.includes('json')) return undefined;
    const body = JSON.parse(text) as unknown;
    this.learn(body);
    const check = this.validator(`${operation.operationId} ${status} ${type}`, schema);
    return check(body)
      ? undefined
      : `answers ${status} otherwise than documented: ${this.ajv.errorsText(check.errors)}: ${text.slice(0, 300)}`;
  }

  private learn(body: unknown): void {
    if (this.known.size > 2_000) return;
    const look = (value: unknown, name = ''): void => {
      if (typeof value === 'string' && /id$|^nextCursor$|^code$/i.test(name)) this.known.add(value);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) look(inner, key);
    };
    look(body);
  }

  private validator(key: string, schema: Json): ValidateFunction {
    const known = this.compiled.get(key);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components', '"house#/components');
    const made = this.ajv.compile(JSON.parse(text) as Json);
    this.compiled.set(key, made);
    return made;
  }

  private requestOf({ path, method, operation }: (typeof this.operations)[number]): fc.Arbitrary<FuzzRequest> {
    const parameters = operation.parameters ?? [];
    const values = fc.tuple(...parameters.map((one) => this.parameter(one)));
    const content = operation.requestBody?.content['application/json'];
    const takesFile = operation.requestBody?.content['application/octet-stream'] !== undefined;
    const body = content ? this.body(content.schema, content.example) : takesFile ? text() : fc.constant(undefined);
    return fc.tuple(values, body).map(([told, text]) => {
      let url = path;
      const query = new URLSearchParams();
      const type = takesFile ? 'application/octet-stream' : 'application/json';
      const headers: Record<string, string> = text === undefined ? {} : { 'content-type': type };
      parameters.forEach((one, at) => {
        const value = told[at];
        if (value === undefined) return;
        if (one.in === 'path') url = url.replace(`{${one.name}}`, () => encodeURIComponent(wellFormed(value)));
        else if (one.in === 'query') query.append(one.name, value);
        // Headers carry Latin letters only.
        else headers[one.name] = value.replaceAll(/[^\x20-\x7e]/g, '?').trim();
      });
      const asked = query.toString();
      return {
        ...{ operation: operation.operationId, method: method.toUpperCase(), headers },
        roles: operation['x-roles'] ?? [],
        path: asked ? `${url}?${asked}` : url,
        ...(text === undefined ? {} : { body: text }),
      };
    });
  }

  private parameter({ name, in: where, required, schema }: Parameter): fc.Arbitrary<string | undefined> {
    const values = (schema['x-values'] ?? schema.enum ?? []) as string[];
    const usual: fc.Arbitrary<string>[] = [
      ...(values.length > 0 ? [fc.constantFrom(...values)] : []),
      ...(name === 'If-Match' ? [fc.integer({ min: 0, max: 4 }).map((version) => `"${version}"`)] : []),
      ...(name === 'limit' ? [fc.integer({ min: -1, max: 300 }).map(String)] : []),
      ...(schema.format === 'uuid' || name === 'cursor' ? [this.knownId()] : []),
      ...(name === 'sort' ? [fc.constantFrom('id', '-id', 'title', 'name', '-amount,id')] : []),
    ];
    const any = fc.oneof(
      { weight: 3, arbitrary: usual.length > 0 ? fc.oneof(...usual) : text() },
      { weight: 1, arbitrary: text() },
    );
    const filled = where === 'path' ? any.map((value) => (['', '.', '..'].includes(value) ? 'x' : value)) : any;
    // `format=csv` is another way to answer: seldom, or the fuzzer only reads sheets.
    const presence = required ? 0.95 : name === 'format' ? 0.05 : 0.25;
    return fc
      .integer({ min: 0, max: 99 })
      .chain((dice) => (where === 'path' || dice < presence * 100 ? filled : fc.constant(undefined)));
  }

  private body(schema: Json, example: Json | undefined): fc.Arbitrary<string> {
    const made = this.value(schema).map((value) => JSON.stringify(value) ?? 'null');
    const from = example ? [{ weight: 3, arbitrary: this.spoiled(example).map((value) => JSON.stringify(value)) }] : [];
    return fc.oneof({ weight: 4, arbitrary: made }, ...from, {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', 'null', '[]', '"x"', '{"__proto__":{"x":1}}', '{"constructor":1}'),
    });
  }

  /** The documented example with one member replaced, or taken away, or with ids of what is there. */
  private spoiled(example: Json): fc.Arbitrary<Json> {
    const names = Object.keys(example);
    return fc
      .tuple(fc.constantFrom(...names), fc.oneof(fc.constant(undefined), anything(), this.knownId()), fc.boolean())
      .map(([name, value, spoil]) => (spoil ? { ...example, [name]: value } : example));
  }

  private knownId(): fc.Arbitrary<string> {
    const ids = [...this.known];
    return ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), fc.uuid()) : fc.uuid();
  }

  /** Mostly what the schema wants; now and then anything at all. */
  private value(schema: Json, depth = 0): fc.Arbitrary<unknown> {
    const wanted = this.wanted(schema, depth);
    return fc.oneof({ weight: 12, arbitrary: wanted }, { weight: 1, arbitrary: anything() });
  }

  private wanted(schema: Json, depth: number): fc.Arbitrary<unknown> {
    if (typeof schema.$ref === 'string')
      return this.wanted(this.api.components.schemas[schema.$ref.split('/').at(-1)!] ?? {}, depth + 1);
    if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
    if (schema.type === 'object' || schema.properties) {
      const properties = (schema.properties ?? {}) as Record<string, Json>;
      const required = (schema.required ?? []) as string[];
      const members = Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, this.value(one, depth + 1)]),
      );
      return fc.record(members, { requiredKeys: required.filter((name) => name in members) });
    }
    if (schema.type === 'array')
      return fc.array(this.value((schema.items ?? {}) as Json, depth + 1), { maxLength: depth > 2 ? 1 : 3 });
    if (schema.type === 'integer' || schema.type === 'number')
      return fc.oneof(fc.integer({ min: -2, max: 100 }), fc.double());
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.format === 'uuid') return this.knownId();
    return fc.oneof(
      text(),
      fc.constantFrom(
        'CZK',
        'EUR',
        '1',
        '1/2',
        '100.00',
        '2027-01-01',
        '2029-12-31',
        'P1',
        'cz-csu',
        'region',
        'CZ051',
      ),
    );
  }
}

const NASTY = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    'ä'.repeat(3_000),
    `'; drop table plan; --`,
    '%',
    '%00',
    '../../etc/passwd',
    '=1+1',
  ],
  ...[
    '9'.repeat(40),
    '-1',
    '1e309',
    'NaN',
    '0.1',
    '1/0',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    'null',
    'true',
    '[]',
    '{}',
    '💧',
    'i̇',
  ],
];

function text(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 30 }) },
    { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  );
}

function anything(): fc.Arbitrary<unknown> {
  return fc.oneof(
    text(),
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1.5,
      1e21,
      [],
      {},
      [[]],
      [null],
      { amount: 1 },
      { amount: '1', currency: 'XXX' },
    ),
  );
}

// Half of a surrogate pair has no bytes in an address.
function wellFormed(value: string): string {
  return Buffer.from(value, 'utf8').toString('utf8');
}
