import type { FastifyInstance } from 'fastify';

/** The document of the whole house, and a page that reads it to people. */
export async function docsRoutes(app: FastifyInstance, { document }: { document: object }): Promise<void> {
  const text = JSON.stringify(document);
  const page = pageOf(document as Document);
  const style = STYLE;
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json').header('cache-control', 'no-cache').send(text),
  );
  app.get('/api/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs/style.css', async (_request, reply) => reply.type('text/css').send(style));
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-permission'?: string;
  readonly parameters?: readonly { name: string; in: string; description?: string; required?: boolean }[];
  readonly requestBody?: { content: { 'application/json': { schema: object; example?: object } } };
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, { schema: object }> }>>;
}
interface Document {
  readonly info: { title: string; version: string; description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { schemas: Readonly<Record<string, object>> };
}

/** Written out here, not in the browser: it works without scripts, so the site's policy needs no hole for them. */
function pageOf({ info, paths, components }: Document): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const nav = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    const links = own.map(
      ({ operation }) => `<li><a href="#${operation.operationId}">${operation.operationId.split('_')[1]}</a></li>`,
    );
    return `<h2>${tag}</h2><ul>${links.join('')}</ul>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(info.title)} API</title><link rel="stylesheet" href="/api/docs/style.css"></head><body>
<nav aria-label="Operations"><p><a href="#top">${escape(info.title)} API</a></p>${nav.join('')}<h2>schemas</h2>
<ul>${Object.keys(components.schemas)
    .map((name) => `<li><a href="#schema-${name}">${name}</a></li>`)
    .join('')}</ul></nav>
<main id="top"><h1>${escape(info.title)} API ${escape(info.version)}</h1>
${info.description
  .split('\n\n')
  .map((one) => `<p>${withCode(one)}</p>`)
  .join('')}
<p><a href="/api/openapi.json">openapi.json</a></p>
${operations.map(operationOf).join('')}
<h2>Schemas</h2>${Object.entries(components.schemas)
    .map(([name, schema]) => `<section><h3 id="schema-${name}">${name}</h3>${pre(schema)}</section>`)
    .join('')}
</main></body></html>`;
}

function operationOf({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const permission = operation['x-permission'];
  const body = requestBody?.content['application/json'];
  return `<section><h3 id="${operationId}"><span class="method">${method.toUpperCase()}</span> ${escape(path)}</h3>
<p>${escape(summary)} <small>${operationId}${permission ? ` · ${permission}` : ''}</small></p>
${parameters.length > 0 ? `<dl>${parameters.map((one) => `<dt><code>${one.name}</code> ${one.in}${one.required ? ', required' : ''}</dt><dd>${withCode(one.description ?? '')}</dd>`).join('')}</dl>` : ''}
${body ? `<h4>Body</h4>${body.example ? pre(body.example) : ''}${pre(body.schema)}` : ''}
<h4>Answers</h4><dl>${Object.entries(responses)
    .map(
      ([status, { description }]) =>
        `<dt>${status}</dt><dd>${description.split('\n\n').map(withCode).join('<br>')}</dd>`,
    )
    .join('')}</dl></section>`;
}

const pre = (value: object): string => `<pre tabindex="0">${escape(JSON.stringify(value, undefined, 2))}</pre>`;
const withCode = (text: string): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLE = `body{display:grid;grid-template-columns:17rem 1fr;margin:0;font:15px/1.5 system-ui,sans-serif;color:#1b1b1b}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:0 1rem;background:#f4f4f2;font-size:13px}nav ul{list-style:none;padding:0}
nav h2{font-size:13px;margin:1rem 0 0}main{padding:0 2rem 4rem;max-width:60rem;min-width:0}h3{scroll-margin-top:1rem;font-size:16px}
section{border-top:1px solid #ddd}.method{font-weight:700;color:#004b87}small{color:#595959}pre{background:#f4f4f2;padding:.75rem;overflow:auto;font-size:13px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{grid-column:1}dd{margin:0}a{color:#004b87}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto}}`;
