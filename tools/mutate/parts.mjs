// What is tried together, and with which folders' tests: those of the part itself first of all. Mutants of what is reckoned when a
// module loads run every test there is, and those of the sentences are the slowest, so each part has only those that are about it.
const src = 'libs/allocation/src';

// Texts are no rules: sentences and schemas are left out, and so is the solver, whose tests take seconds each.
export const LEFT_OUT = [
  '*.spec',
  '*.factory',
  'index',
  'refusals',
  'engine-version',
  'explain/clauses',
  'schema/*',
  'optimal/*',
];

export const PARTS = [
  { files: [`${src}/input/*.ts`], tests: 'input,run' },
  {
    files: ['equal-shares', 'phragmen', 'pabulib'].map((folder) => `${src}/${folder}/*.ts`),
    tests: 'equal-shares,phragmen,pabulib',
  },
  { files: [`${src}/divisible/*.ts`], tests: 'divisible,run' },
  { files: [`${src}/ranked/*.ts`], tests: 'ranked,run' },
  { files: [`${src}/what-if/*.ts`], tests: 'what-if' },
  // The test that applies every change it can find to a thousand inputs takes as long as all others together.
  { files: [`${src}/explain/*.ts`], tests: 'explain/!(changes)' },
  {
    files: [`${src}/run/*.ts`, `${src}/*.ts`],
    tests: '.,run,divisible/!(invariants|group-limits)',
  },
];
