// The fences that are about what a file says, as rules of ESLint.

const EXPORT_ALL = {
  selector: 'ExportAllDeclaration',
  message: 'No `export *`: the door of a room names what goes through it.',
};
const FORWARD_REF = {
  selector: 'ImportSpecifier[imported.name="forwardRef"]',
  message: 'No forwardRef: two that need each other are one, or lack a third.',
};
const TIME = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'clock.now() is the only source of time.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'clock.now() is the only source of time.',
  },
];

// Floating point loses money: what the engine counts is a bigint, what it divides a fraction. A number is a place in a list.
const MONEY =
  '/^(amount|award|awarded|cap|claim|cost|eligible|envelope|exact|floor|held|left|level|minimum|minor|money|price|ratio|requested|score|share|spent|threshold|total|value|weight)$/';
const NO_NUMBER = 'No number for money, scores or ratios: bigint and fractions only.';
const NUMBERS = [
  { selector: 'CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]', message: NO_NUMBER },
  { selector: 'CallExpression[callee.object.name="Math"]', message: NO_NUMBER },
  { selector: 'Literal[raw=/^\\d*\\.\\d/]', message: NO_NUMBER },
  { selector: 'UnaryExpression[operator="+"]', message: NO_NUMBER },
  { selector: 'BinaryExpression[operator=/^[*/%]$/] > Literal:not([bigint])', message: NO_NUMBER },
  { selector: `Identifier[name=${MONEY}] > TSTypeAnnotation > TSNumberKeyword`, message: NO_NUMBER },
  { selector: `[key.name=${MONEY}] > TSTypeAnnotation > TSNumberKeyword`, message: NO_NUMBER },
];

export const syntaxFences = [
  {
    name: 'levada/doors',
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', EXPORT_ALL, FORWARD_REF] },
  },
  {
    name: 'levada/one-clock',
    files: ['apps/{access,catalogue,registry,planning,funding}/src/**/*.ts', 'libs/allocation/src/**/*.ts'],
    ignores: ['**/*.{spec,int-spec,e2e-spec,factory}.ts'],
    rules: { 'no-restricted-syntax': ['error', EXPORT_ALL, FORWARD_REF, ...TIME] },
  },
  {
    name: 'levada/no-number-for-money',
    files: ['libs/allocation/src/**/*.ts'],
    // The solver counts in floating point; its file turns what it says into whole numbers and checks them.
    ignores: ['**/*.{spec,factory}.ts', 'libs/allocation/src/optimal/highs-solver.ts'],
    rules: { 'no-restricted-syntax': ['error', EXPORT_ALL, FORWARD_REF, ...TIME, ...NUMBERS] },
  },
];
