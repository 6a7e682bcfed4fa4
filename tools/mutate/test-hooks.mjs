// Properties under Stryker run on fewer examples (quick-properties.mjs), and a file of tests that is loaded again, with a query of
// its own, is read as the one without.
const plain = (url) => url?.replace(/\.ts\?\d+$/, '.ts');

export async function resolve(specifier, context, next) {
  return specifier === 'fast-check'
    ? { url: new URL('./quick-properties.mjs', import.meta.url).href, shortCircuit: true }
    : next(specifier, { ...context, parentURL: plain(context.parentURL) });
}

export async function load(url, context, next) {
  return next(plain(url), context);
}
