// What is tried together, and with which folders' tests: those of the part itself first of all. Mutants of what is reckoned when a
// module loads run every test there is, and those of the sentences are the slowest, so each part has only those that are about it.
const src = 'libs/allocation/src';

export const PARTS = [
  { files: [`${src}/input/*.ts`], tests: 'input,run' },
  {
    files: ['equal-shares', 'phragmen', 'pabulib'].map((folder) => `${src}/${folder}/*.ts`),
    tests: 'equal-shares,phragmen,pabulib',
  },
  { files: [`${src}/divisible/*.ts`], tests: 'divisible,run' },
  { files: [`${src}/ranked/*.ts`], tests: 'ranked,run' },
  { files: [`${src}/what-if/*.ts`], tests: 'what-if' },
  // Texts are no rules: the catalogue of sentences and the schemas are left out, and so is the solver, whose tests take seconds each.
  { files: [`${src}/explain/*.ts`], tests: 'explain' },
  {
    files: [
      `${src}/run/*.ts`,
      ...['group-limit', 'proportional', 'quotient', 'tie-order'].map((file) => `${src}/${file}.ts`),
    ],
    tests: '.,run,divisible,ranked,what-if,equal-shares',
  },
];
