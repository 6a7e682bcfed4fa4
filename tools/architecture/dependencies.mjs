// The fences between rooms, as rules of dependency-cruiser. docs: design §1 "Imports run one way", style §2.
// Each has a planted violation in fences.spec.ts.

/** What a room may see of ours, besides itself. `testing` has a fence of its own. */
const SEES = {
  'libs/kernel': [],
  'libs/allocation': ['libs/kernel'],
  'libs/rules': ['libs/kernel'],
  'libs/exchange': ['libs/kernel'],
  'libs/contracts': ['libs/kernel'],
  'libs/persistence': ['libs/kernel', 'libs/contracts'],
  'libs/messaging': ['libs/kernel', 'libs/contracts', 'libs/persistence'],
  'libs/platform': ['libs/kernel', 'libs/exchange', 'libs/contracts', 'libs/persistence', 'libs/messaging'],
  'libs/servers': [],
  'libs/api-client': [],
  'libs/ui': ['libs/kernel', 'libs/api-client'],
  'libs/testing': ['libs/(?!testing/)[^/]+'],
  'apps/web': ['libs/api-client', 'libs/ui', 'libs/kernel', 'libs/allocation'],
};

const SERVICES = '(?:access|catalogue|registry|planning|funding)';
const TEST = '\\.(?:spec|int-spec|e2e-spec)\\.tsx?$';
const TEST_OR_FACTORY = '\\.(?:spec|int-spec|e2e-spec|factory)\\.tsx?$';
/** A file of a feature folder whose name has no suffix. */
const PURE = `^apps/${SERVICES}/src/[^/]+/[^.]+\\.ts$`;
const PURE_LIBS = '^libs/(?:kernel|allocation|rules)/src/';
const NAMES =
  '@nestjs|typeorm|@nats-io|nats|pg|fastify|@fastify|express|rxjs|reflect-metadata|class-validator|class-transformer|pino|prom-client';
// Not yet installed, a package is known by its bare name.
const FRAMEWORKS = [`^(?:${NAMES})(?:/|$)`, `node_modules/(?:${NAMES})/`];
const EFFECTS = '^libs/(?:persistence|messaging|platform|servers|exchange)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export const fences = [
  ...Object.entries(SEES).map(([room, seen]) =>
    forbid(
      `${room.replace('/', '-')}-sees`,
      `${room} sees ${seen.length === 0 ? 'nothing of ours' : `only ${seen.join(', ')}`}`,
      { path: `^${room}/` },
      { path: '^(?:libs|apps)/', pathNot: [room, 'libs/testing', ...seen].map((path) => `^${path}/`) },
    ),
  ),
  forbid(
    'libs-see-no-app',
    'imports run one way: no lib imports an app',
    { path: '^libs/', pathNot: Object.keys(SEES).map((room) => `^${room}/`) },
    { path: '^apps/' },
  ),
  forbid(
    'apps-are-apart',
    'an app never imports an app, except levada, which starts them: say it with an event or HTTP',
    { path: '^apps/([^/]+)/', pathNot: '^apps/(?:levada|web)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid(
    'testing-is-for-tests',
    'libs/testing is seen by tests and by itself only',
    { path: '^(?:libs|apps)/', pathNot: [TEST_OR_FACTORY, '^libs/testing/'] },
    { path: '^libs/testing/' },
  ),
  forbid('tests-are-not-imported', 'what a test needs of another test belongs in a factory', {}, { path: TEST }),
  forbid(
    'pure-without-frameworks',
    'a file without a suffix is pure domain, as are kernel, allocation and rules: no Nest, TypeORM, NATS, no HTTP, no SQL',
    { path: [PURE, PURE_LIBS], pathNot: TEST_OR_FACTORY },
    { path: FRAMEWORKS },
  ),
  forbid(
    'pure-without-node',
    'a file without a suffix is pure domain, as are kernel, allocation and rules: no node:*',
    { path: [PURE, PURE_LIBS], pathNot: TEST_OR_FACTORY },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'pure-without-effects',
    'a file without a suffix is pure domain: of our libs it sees kernel, allocation, rules and contracts',
    { path: PURE },
    // The shape of a paper or a sheet has no effect; what writes it has.
    { path: EFFECTS, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'pure-without-suffixed',
    'a file without a suffix is pure domain: it imports no suffixed file',
    { path: PURE },
    { path: `^apps/${SERVICES}/src/[^.]+\\.[^/]+\\.ts$` },
  ),
  forbid(
    'features-are-apart',
    'a feature reaches another only through its pure files or its .queries',
    { path: `^apps/(${SERVICES})/src/([^/]+)/`, pathNot: [TEST_OR_FACTORY, '\\.(?:module|queries|handler)\\.ts$'] },
    {
      path: '^apps/$1/src/[^/]+/',
      pathNot: ['^apps/$1/src/$2/', PURE, '\\.queries\\.ts$'],
    },
  ),
  forbid(
    'tables-for-queries-and-handlers',
    // docs/decisions/0004: one commit may change several nouns of a service.
    'a .queries or .handler file may use the .table of another feature, and nothing else of it that is not pure or .queries',
    { path: `^apps/(${SERVICES})/src/([^/]+)/.*\\.(?:queries|handler)\\.ts$` },
    {
      path: '^apps/$1/src/[^/]+/',
      pathNot: ['^apps/$1/src/$2/', PURE, '\\.(?:queries|table)\\.ts$'],
    },
  ),
];
