import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument, openApiOf, type ServiceDefinition } from '@levada/platform';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

/** What a service has promised of its answers. */
export interface Contract {
  /** Throws when an answer is not as the OpenAPI document says: its status, its code, its body. */
  check(method: string, path: string, status: number, type: string, body: unknown): void;
}

/** Every answer that a test gets is held against the document, so each test is one of the contract as well. */
export function contractOf(definition: ServiceDefinition): Contract {
  const document = openApiDocument([openApiOf(definition)], 'test') as {
    paths: Record<string, Record<string, Operation>>;
    components: object;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'house', components: document.components });
  const paths = Object.entries(document.paths).map(([template, operations]) => ({
    // A fixed word comes before a parameter: /decisions/summary is not the decision called summary.
    parameters: template.split('{').length,
    pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    operations,
  }));
  paths.sort((a, b) => a.parameters - b.parameters);
  const compiled = new Map<string, ValidateFunction>();
  const validator = (key: string, schema: object): ValidateFunction => {
    const known =
      compiled.get(key) ??
      ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"house#/components')) as object);
    compiled.set(key, known);
    return known;
  };
  return {
    check(method, path, status, type, body) {
      const plain = path.split('?')[0]!;
      const operation = paths.find(({ pattern, operations }) => pattern.test(plain) && operations[method.toLowerCase()])
        ?.operations[method.toLowerCase()];
      if (!operation) return;
      const { operationId, responses } = operation;
      const told = responses[String(status)];
      const code = (body as { code?: string } | undefined)?.code ?? '';
      if (!told) throw new Error(`${operationId} answers ${status} ${code}, which its document does not say`);
      if (told.content?.['*/*']) return;
      const schema = told.content?.[type]?.schema;
      if (!schema) {
        if (body !== undefined)
          throw new Error(`${operationId} answers ${status} with ${type || 'a body'}, which its document does not say`);
        return;
      }
      if (type === 'text/csv' || type === 'text/event-stream') return;
      const check = validator(`${operationId} ${status} ${type}`, schema);
      if (!check(body))
        throw new Error(
          `${operationId} answers ${status} ${code} otherwise than its document says: ${ajv.errorsText(check.errors)}`,
        );
    },
  };
}
